import { needsValue, type Condition, type ConditionTest, type ConditionValue, type TestWord } from '#feel';
import type { AskedQuestion } from './AskedQuestion.ts';

/** The first condition to change from: about the nearest earlier question that is more than there or not; null without one. */
export function startCondition(questions: readonly AskedQuestion[]): Condition | null {
  const nearest = [...questions].reverse();
  const asked = nearest.find(({ answer }) => answer === 'choice' || answer === 'tick') ?? nearest[0];
  return asked === undefined ? null : { join: 'all', tests: [startTest(asked)] };
}

/** The first test of a question. */
export function startTest(asked: AskedQuestion): ConditionTest {
  return testWith(asked, asked.tests[0] ?? 'answered', null);
}

/** A test in other words, with its value where that still fits. */
export function testWith(asked: AskedQuestion, is: TestWord, value: ConditionValue | null): ConditionTest {
  if (!needsValue(is)) return { key: asked.key, is, value: null };
  return { key: asked.key, is, value: value ?? startValue(asked) };
}

function startValue({ answer, choices }: AskedQuestion): ConditionValue {
  if (answer === 'tick') return true;
  if (answer === 'number') return 0;
  return choices[0]?.value ?? '';
}
