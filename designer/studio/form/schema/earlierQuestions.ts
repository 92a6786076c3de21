import { needsValue } from '#feel';
import { TESTS, type AskedQuestion } from '../../condition/AskedQuestion.ts';
import { labelOf, nameOf } from './FormPart.ts';
import type { FormPart } from './FormPart.ts';
import { partsBelow } from './partTree.ts';
import { hasChoices } from './questionKinds.ts';

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

/** Every question and list of a form, as far as a condition can name it. */
export function knownQuestions(form: FormPart): AskedQuestion[] {
  return partsBelow(form).flatMap((part) => {
    const name = nameOf(part);
    return name === null ? [] : [askedOf(part) ?? { key: name, label: labelOf(part), answer: 'presence', choices: [], tests: [] }];
  });
}

/** How a question can be asked about in a condition; null for pages, rows and words. */
function askedOf(part: FormPart): AskedQuestion | null {
  if (part.key === undefined) return null;
  const base = { key: part.key, label: labelOf(part), choices: [] };
  if (hasChoices(part)) return askedChoices(part, base);
  if (part.type === 'checkbox') return { ...base, answer: 'tick', tests: TESTS.tick };
  if (part.type === 'number') return { ...base, answer: 'number', tests: TESTS.number };
  if (part.type === 'datetime') return { ...base, answer: 'presence', tests: TESTS.date };
  return ['textfield', 'textarea'].includes(part.type) ? { ...base, answer: 'presence', tests: TESTS.text } : null;
}

function askedChoices(part: FormPart, base: { key: string; label: string }): AskedQuestion {
  const tests = part.type === 'checklist' || part.type === 'taglist' ? TESTS.choices : TESTS.choice;
  const choices = (part.values ?? []).map(({ value, label }) => ({ value: String(value), label: label ?? String(value) }));
  return choices.length === 0
    ? { ...base, choices, answer: 'presence', tests: tests.filter((word) => !needsValue(word)) }
    : { ...base, choices, answer: 'choice', tests };
}
