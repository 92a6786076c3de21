import type { AnswerSet } from '#contract';
import { checkAnswers, describeAnswers, pathwayAnswers } from '#forms';
import type { CheckContext } from '#forms';
import type { FieldError } from '../../task/form/FieldError.ts';
import { labelOf, nameOf } from './schema/FormPart.ts';
import type { FormPart } from './schema/FormPart.ts';
import { partsBelow } from './schema/partTree.ts';

/** What would happen to answers: what is refused, or what the pathway would see and how many answers stay with the case. */
export type TryResult =
  | { readonly ok: false; readonly errors: readonly FieldError[] }
  | { readonly ok: true; readonly pathway: readonly { label: string; text: string | null }[]; readonly staying: number };

const dayInAccra = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Accra' }).format(new Date());

type Options = NonNullable<CheckContext['options']>;

/** Checks answers by the rules that the server uses; `known` holds what the system would have filled in. */
export function tryAnswers(form: FormPart, answers: AnswerSet, known: AnswerSet): TryResult {
  const options: Options = Object.fromEntries(Object.entries(known).filter(([, value]) => Array.isArray(value))) as Options;
  const checked = checkAnswers(form, answers, { today: dayInAccra(), options, known });
  if (!checked.ok) return { ok: false, errors: checked.errors };
  const passed = Object.keys(pathwayAnswers(form, checked.answers));
  const said = new Map(describeAnswers(form, checked.answers, { options }).map(({ key, text }) => [key, text]));
  const parts = partsBelow(form);
  const label = (key: string): string => labelOf(parts.find((part) => nameOf(part) === key) ?? { id: key, type: '' });
  return {
    ok: true,
    pathway: passed.map((key) => ({ label: label(key), text: said.get(key) ?? null })),
    staying: Object.keys(checked.answers).filter((key) => !passed.includes(key)).length,
  };
}
