import type { TestWord } from '#feel';
import { labelOf } from './FormPart.ts';
import type { FormPart, PartChoice } from './FormPart.ts';
import { hasChoices } from './questionKinds.ts';

/** A question that a condition may ask about. */
export interface AskedQuestion {
  readonly key: string;
  readonly label: string;
  /** What the answer is held against: one of the choices, a number, a tick, or nothing but whether it is there. */
  readonly answer: 'choice' | 'number' | 'tick' | 'presence';
  readonly choices: readonly PartChoice[];
  readonly tests: readonly TestWord[];
}

/** Questions before a part that a condition of it can see: rows see what is around them, nobody sees into rows. */
export function earlierQuestions(form: FormPart, part: FormPart): AskedQuestion[] {
  const found: AskedQuestion[] = [];
  collect(form, part, found);
  return found;
}

function collect(parent: FormPart, until: FormPart, found: AskedQuestion[]): boolean {
  for (const part of parent.components ?? []) {
    if (part === until) return true;
    const inside: AskedQuestion[] = [];
    const reached = collect(part, until, inside);
    if (part.type !== 'dynamiclist' || reached) found.push(...inside);
    if (reached) return true;
    const asked = askedOf(part);
    if (asked !== null) found.push(asked);
  }
  return false;
}

/** How a question can be asked about in a condition; null for pages, rows and words. */
export function askedOf(part: FormPart): AskedQuestion | null {
  if (part.key === undefined) return null;
  const base = { key: part.key, label: labelOf(part), choices: [] };
  if (hasChoices(part)) return askedChoices(part, base);
  if (part.type === 'checkbox') return { ...base, answer: 'tick', tests: ['is', 'isNotOrEmpty'] };
  if (part.type === 'number') return { ...base, answer: 'number', tests: ['is', 'more', 'less', 'atLeast', 'atMost', 'answered', 'empty'] };
  if (part.type === 'datetime') return { ...base, answer: 'presence', tests: ['answered', 'empty'] };
  return ['textfield', 'textarea'].includes(part.type) ? { ...base, answer: 'presence', tests: ['answeredText', 'emptyText'] } : null;
}

function askedChoices(part: FormPart, base: { key: string; label: string }): AskedQuestion {
  const choices = part.values ?? [];
  const many = part.type === 'checklist' || part.type === 'taglist';
  const compared: readonly TestWord[] = many ? ['includes', 'excludes'] : ['is', 'isNot'];
  const present: readonly TestWord[] = many ? ['answeredList', 'emptyList'] : ['answered', 'empty'];
  return choices.length === 0
    ? { ...base, choices, answer: 'presence', tests: present }
    : { ...base, choices, answer: 'choice', tests: [...compared, ...present] };
}
