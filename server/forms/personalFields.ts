import { fieldsOf, keyOf } from './fieldsOf.ts';
import type { FormField, FormItem, FormList } from './FormItem.ts';
import type { FormSchema } from './FormSchema.ts';
import { readForm } from './readForm.ts';

/** Keys of the answers that hold personal data; a list with one personal question is personal as a whole and named by its path. */
export function personalFields(schema: FormSchema): string[] {
  return fieldsOf(readForm(schema)).filter(isPersonal).map(keyOf);
}

function isPersonal(item: FormField | FormList): boolean {
  return item.kind === 'list' ? hasPersonal(item.items) : item.marks.personal;
}

function hasPersonal(items: readonly FormItem[]): boolean {
  return fieldsOf(items).some(isPersonal);
}
