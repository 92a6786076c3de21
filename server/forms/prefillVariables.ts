import { fieldsOf } from './fieldsOf.ts';
import type { FormSchema } from './FormSchema.ts';
import { readForm } from './readForm.ts';

/** Process variables that give first answers: field key to variable name, read-only fields marked as such. */
export function prefillVariables(schema: FormSchema): { key: string; variable: string; readonly: boolean }[] {
  return fieldsOf(readForm(schema)).flatMap((item) =>
    item.kind === 'field' && item.marks.prefill !== null ? [{ key: item.key, variable: item.marks.prefill, readonly: item.readonly }] : [],
  );
}
