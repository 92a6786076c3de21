import { fieldsOf } from './fieldsOf.ts';
import type { FieldMarks } from './FieldMarks.ts';
import type { FormSchema } from './FormSchema.ts';
import { readForm } from './readForm.ts';

/** The marks of each question at the form's top level, by key. */
export function formMarks(schema: FormSchema): ReadonlyMap<string, FieldMarks> {
  return new Map(fieldsOf(readForm(schema)).flatMap((item) => (item.kind === 'field' ? [[item.key, item.marks] as const] : [])));
}
