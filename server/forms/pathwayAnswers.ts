import { fieldsOf } from './fieldsOf.ts';
import type { Answers, FormSchema } from './FormSchema.ts';
import { readForm } from './readForm.ts';

/**
 * The answers that become process variables: every field marked `pathway`, null where it is not answered, so that a second
 * round through a step leaves nothing of the first behind. Throws when a form marks a personal field (publishing refuses it).
 */
export function pathwayAnswers(schema: FormSchema, answers: Answers): Answers {
  const variables: Answers = {};
  for (const item of fieldsOf(readForm(schema))) {
    if (item.kind === 'list' || !item.marks.pathway) continue;
    if (item.marks.personal) throw new Error(`The field "${item.key}" is personal and cannot be used by the pathway.`);
    variables[item.key] = answers[item.key] ?? null;
  }
  return variables;
}
