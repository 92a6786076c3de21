import { checkComponent } from './checkComponent.ts';
import { checkConditions } from './checkConditions.ts';
import { fieldsOf, keyOf } from './fieldsOf.ts';
import type { FormFault } from './FormFault.ts';
import type { FormItem } from './FormItem.ts';
import type { FormSchema } from './FormSchema.ts';
import { rawsOf, type Raw } from './Raw.ts';
import { readForm } from './readForm.ts';

/**
 * Checks a form before it is published: known kinds only, one key per question, choices where needed, sound conditions, and no
 * personal field used by the pathway. An empty answer means the form can be published.
 */
export function checkForm(schema: FormSchema): FormFault[] {
  const items = readForm(schema);
  if (fieldsOf(items).length === 0) return [{ field: '', code: 'type', message: 'The form has no question.' }];
  return [...componentsOf(schema).flatMap(checkComponent), ...checkKeys(items), ...checkConditions(items, [])];
}

function componentsOf(parent: Raw): Raw[] {
  return rawsOf(parent['components']).flatMap((component) => [component, ...componentsOf(component)]);
}

function checkKeys(items: readonly FormItem[]): FormFault[] {
  const seen = new Set<string>();
  return fieldsOf(items).flatMap((item): FormFault[] => {
    const key = keyOf(item);
    const twice = seen.has(key);
    seen.add(key);
    const inside = item.kind === 'list' ? checkKeys(item.items) : [];
    return twice ? [{ field: key, code: 'duplicate', message: 'Two questions have this key.' }, ...inside] : inside;
  });
}
