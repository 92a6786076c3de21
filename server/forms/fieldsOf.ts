import type { FormField, FormItem, FormList } from './FormItem.ts';

/** Questions and lists that lie at one level of the answers: groups are opened, rows of lists are not. */
export function fieldsOf(items: readonly FormItem[]): (FormField | FormList)[] {
  return items.flatMap((item) => (item.kind === 'group' ? fieldsOf(item.items) : [item]));
}

/** The key under which an item's answer lies. */
export function keyOf(item: FormField | FormList): string {
  return item.kind === 'list' ? item.path : item.key;
}
