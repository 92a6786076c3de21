import { fieldsOf } from './fieldsOf.ts';
import type { FormSchema } from './FormSchema.ts';
import { readForm } from './readForm.ts';

/** Keys of the fields that may be ticked for sharing in a handoff. */
export function shareableFields(schema: FormSchema): string[] {
  return fieldsOf(readForm(schema)).flatMap((item) => (item.kind === 'field' && item.marks.share ? [item.key] : []));
}
