import { needsValue } from '#feel';
import type { Answer } from '../Answer.ts';
import { TESTS, type AskedQuestion } from './AskedQuestion.ts';

const ANSWERS = { 'yes-no': 'tick', number: 'number', choice: 'choice', choices: 'choice', text: 'presence', date: 'presence' } as const;
const WORDS = { 'yes-no': TESTS.tick, ...TESTS } as const;

/** How a condition can ask about an answer of a form. */
export function askedAnswer({ key, label, kind, values }: Answer): AskedQuestion {
  const tests = WORDS[kind];
  if (ANSWERS[kind] === 'choice' && values === undefined)
    return { key, label, answer: 'presence', choices: [], tests: tests.filter((word) => !needsValue(word)) };
  return { key, label, answer: ANSWERS[kind], choices: values ?? [], tests };
}
