import * as z from 'zod/mini';
import { Ulid } from '#contract';
import { invalidBodyProblem } from '../problems/invalidBodyProblem.ts';
import { notFoundProblem } from '../problems/notFoundProblem.ts';

/** The input in the schema's shape; throws the problem `invalid-body` that names each wrong field. Without a schema nothing may be sent. */
export function checkInput(schema: z.core.$ZodType | null, input: unknown): unknown {
  if (schema === null) return checkInput(z.strictObject({}), input);
  const result = z.safeParse(schema, input ?? {});
  if (result.success) return result.data;
  throw invalidBodyProblem(result.error.issues.flatMap(fieldsOf));
}

/** The id of the path; what cannot be an id is not found, like an id that nobody has. */
export function checkId(id: unknown): string {
  if (id === undefined) return '';
  if (!z.safeParse(Ulid, id).success) throw notFoundProblem();
  return id as string;
}

function fieldsOf(issue: z.core.$ZodIssue): { field: string; code: string; message: string }[] {
  const path = issue.path.map(String);
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      field: [...path, key].join('.').slice(0, 120),
      code: 'unknown',
      message: 'This field is not known.',
    }));
  }
  return [{ field: path.join('.').slice(0, 120), code: issue.code.replaceAll('_', '-'), message: 'This is missing or not as expected.' }];
}
