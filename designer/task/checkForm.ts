import type { AnswerSet } from '#contract';
import type { FieldError } from './form/FieldError.ts';

/** What is to be mended in a form's answers. */
export function checkForm(schema: Record<string, unknown>, answers: AnswerSet): readonly FieldError[] {
  return schema === answers ? [{ field: '', code: '', message: '' }] : [];
}
