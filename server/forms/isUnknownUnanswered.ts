import { evaluate } from 'feelin';
import { namesInFeel } from './namesInFeel.ts';

/** Whether a FEEL condition is neither true nor false where none of the answers that it asks for was given; Zeebe stops a case there. */
export function isUnknownUnanswered(condition: string): boolean {
  const names = namesInFeel(condition);
  if (names === null) return false;
  return typeof evaluate(condition, Object.fromEntries(names.map((name) => [name, null]))).value !== 'boolean';
}
