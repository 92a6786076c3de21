import { fieldsOf, keyOf } from './fieldsOf.ts';
import type { FormFault } from './FormFault.ts';
import type { FormItem } from './FormItem.ts';
import { inWords } from './inWords.ts';
import { namesInFeel } from './namesInFeel.ts';

/** Faults of the conditions of one level: FEEL that cannot be read, and questions that are not there. */
export function checkConditions(items: readonly FormItem[], outer: readonly string[]): FormFault[] {
  const known = new Set([...outer, ...fieldsOf(items).map(keyOf)]);
  return conditionsOf(items)
    .flatMap(({ field, expression }) => checkCondition(field, expression, known))
    .concat(fieldsOf(items).flatMap((item) => (item.kind === 'list' ? checkConditions(item.items, [...known]) : [])));
}

function conditionsOf(items: readonly FormItem[]): { field: string; expression: string }[] {
  return items.flatMap((item) => {
    const field = item.kind === 'group' ? item.label : keyOf(item);
    const requiredIf = item.kind === 'field' ? item.marks.requiredIf : null;
    const own = [item.hide, requiredIf].filter((expression) => expression !== null).map((expression) => ({ field, expression }));
    return item.kind === 'group' ? [...own, ...conditionsOf(item.items)] : own;
  });
}

function checkCondition(field: string, expression: string, known: ReadonlySet<string>): FormFault[] {
  const names = namesInFeel(expression);
  if (names === null) return [{ field, code: 'condition', message: 'A condition of this question cannot be read.' }];
  return names
    .filter((name) => !known.has(name))
    .map((name) => ({
      field,
      code: 'condition' as const,
      message: `A condition asks for “${inWords(name)}”, which is not a question of this form.`,
    }));
}
