import type { AnswerSet, TaskDetail } from '#contract';
import { checkAnswers } from '#forms';
import type { CheckContext } from '#forms';
import * as z from 'zod/mini';
import type { FieldError } from './form/FieldError.ts';

const Options = z.array(z.object({ label: z.string(), value: z.string() }));

const dayInAccra = (): string => new Intl.DateTimeFormat('en-CA', { timeZone: 'Africa/Accra' }).format(new Date());

/** Choices that came with the answers, by the key under which a question looks for them. */
function optionsIn(answers: AnswerSet): NonNullable<CheckContext['options']> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([key, value]) => {
      const parsed = Options.safeParse(value);
      return parsed.success ? [[key, parsed.data]] : [];
    }),
  );
}

/** The check of a step's answers, by the rules that the server uses too. */
export function createCheck(detail: TaskDetail): (answers: AnswerSet) => readonly FieldError[] {
  const options = optionsIn(detail.answers);
  return (answers) => {
    const checked = checkAnswers(detail.form.schema, answers, { today: dayInAccra(), options, known: detail.answers });
    return checked.ok ? [] : checked.errors;
  };
}
