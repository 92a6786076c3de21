import { fieldsOf, keyOf } from './fieldsOf.ts';
import type { FormItem } from './FormItem.ts';
import type { FormSchema } from './FormSchema.ts';
import { readForm } from './readForm.ts';

/** What each question and list of a form is called, by key or path, those in rows included. */
export function formLabels(schema: FormSchema): ReadonlyMap<string, string> {
  return new Map(labelsOf(readForm(schema)));
}

function labelsOf(items: readonly FormItem[]): (readonly [string, string])[] {
  return fieldsOf(items).flatMap((item) => [...(item.kind === 'list' ? labelsOf(item.items) : []), [keyOf(item), item.label] as const]);
}
