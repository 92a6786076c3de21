import { FIELD_TYPES, type Choice, type FieldLimits, type FieldType, type FormField, type FormItem, type FormList } from './FormItem.ts';
import type { FormSchema } from './FormSchema.ts';
import { numberOf, rawOf, rawsOf, textOf, type Raw } from './Raw.ts';
import { readMarks } from './readMarks.ts';

const read = new WeakMap<FormSchema, readonly FormItem[]>();
const MOST_ROWS = 50;

/** The questions of a form in order; texts, separators and unknown components are left out (`checkForm` names them). */
export function readForm(schema: FormSchema): readonly FormItem[] {
  const known = read.get(schema);
  if (known !== undefined) return known;
  const items = readItems(schema);
  read.set(schema, items);
  return items;
}

function readItems(parent: Raw): FormItem[] {
  return rawsOf(parent['components']).flatMap((component) => {
    const item = readItem(component);
    return item === null ? [] : [item];
  });
}

function readItem(component: Raw): FormItem | null {
  const type = component['type'];
  const label = textOf(component['label']) ?? '';
  if (type === 'group') return { kind: 'group', label, hide: hideOf(component), items: readItems(component) };
  if (type === 'dynamiclist') return readList(component, label);
  const fieldType = FIELD_TYPES.find((known) => known === type);
  const key = textOf(component['key']);
  return fieldType === undefined || key === null ? null : readField(component, fieldType, key);
}

function readList(component: Raw, label: string): FormList | null {
  const path = textOf(component['path']);
  if (path === null) return null;
  const maxRows = Number(textOf(rawOf(component['properties'])['maxRows']) ?? MOST_ROWS);
  return { kind: 'list', path, label, hide: hideOf(component), maxRows, items: readItems(component) };
}

function readField(component: Raw, type: FieldType, key: string): FormField {
  return {
    kind: 'field',
    type,
    key,
    label: textOf(component['label']) ?? textOf(component['dateLabel']) ?? key,
    marks: readMarks(component),
    limits: readLimits(component),
    choices: component['values'] === undefined ? null : readChoices(component['values']),
    valuesKey: textOf(component['valuesKey']),
    readonly: component['readonly'] === true,
    hide: hideOf(component),
  };
}

/** Choices as form-js writes them; also used for those the server fills in. */
export function readChoices(values: unknown): Choice[] {
  return rawsOf(values).flatMap(({ label, value }) => (typeof value === 'string' ? [{ value, label: textOf(label) ?? value }] : []));
}

function readLimits(component: Raw): FieldLimits {
  const validate = rawOf(component['validate']);
  return {
    required: validate['required'] === true,
    min: numberOf(validate['min']),
    max: numberOf(validate['max']),
    minLength: numberOf(validate['minLength']),
    maxLength: numberOf(validate['maxLength']),
    pattern: textOf(validate['pattern']),
    email: validate['validationType'] === 'email',
    whole: component['decimalDigits'] === 0,
  };
}

function hideOf(component: Raw): string | null {
  return textOf(rawOf(component['conditional'])['hide'])?.replace(/^=/, '') ?? null;
}
