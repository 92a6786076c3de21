import type { AnswerError } from './AnswerError.ts';
import type { CheckContext } from './CheckContext.ts';
import { checkLevel } from './checkLevel.ts';
import type { Answers, FormSchema } from './FormSchema.ts';
import { isRaw } from './Raw.ts';
import { readForm } from './readForm.ts';

/** Answers as they may be stored, or everything that has to be mended. */
export type Checked = { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly errors: readonly AnswerError[] };

/** Characters of the answers of one form as JSON. */
const LARGEST = 200_000;

/**
 * Checks answers against a form, the same on the server and in the browser. What is hidden by a condition or left empty is
 * dropped, read-only fields take `context.known`, unknown keys are refused. Errors carry the field and a sentence to show;
 * they never quote an answer.
 */
export function checkAnswers(schema: FormSchema, answers: unknown, context: CheckContext = {}): Checked {
  if (!isRaw(answers)) return refuse({ field: '', code: 'type', message: 'The answers could not be read.' });
  if (JSON.stringify(answers).length > LARGEST)
    return refuse({ field: '', code: 'too-large', message: 'These answers are too long to be kept. Shorten the longest ones.' });
  const { answers: kept, errors } = checkLevel({ items: readForm(schema), prefix: '', outer: {}, context }, answers);
  if (errors.length > 0) return { ok: false, errors };
  return { ok: true, answers: kept };
}

function refuse(error: AnswerError): Checked {
  return { ok: false, errors: [error] };
}
