import type { FeelValue } from './values/FeelValue.ts';
import { typeOf, type FeelType } from './values/typeOf.ts';

const NAMES: Readonly<Record<FeelType, string>> = {
  null: 'NULL',
  boolean: 'BOOLEAN',
  number: 'NUMBER',
  string: 'STRING',
  list: 'ARRAY',
  context: 'OBJECT',
  date: 'DATE',
  time: 'TIME',
  'date and time': 'DATE_TIME',
  'days and time duration': 'DURATION',
  'years and months duration': 'PERIOD',
  range: 'NULL',
  function: 'NULL',
};

/** Name of a value's type in Zeebe's messages. */
export function valueTypeName(value: FeelValue): string {
  return NAMES[typeOf(value)];
}

/** FEEL text of an expression as messages quote it: without the leading `=`. */
export function quotable(expression: { readonly text: string; readonly isStatic: boolean }): string {
  return expression.isStatic ? expression.text : expression.text.slice(1);
}
