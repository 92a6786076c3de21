import { evaluate } from 'feelin';
import type { Answers } from './FormSchema.ts';

/** Whether a FEEL condition holds for these answers; a condition that cannot be evaluated does not hold. */
export function isTrue(expression: string, answers: Answers): boolean {
  try {
    return evaluate(expression, answers).value === true;
  } catch {
    return false;
  }
}
