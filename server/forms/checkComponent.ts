import type { FormFault } from './FormFault.ts';
import { FIELD_TYPES, type FormField } from './FormItem.ts';
import { rawOf, textOf, type Raw } from './Raw.ts';
import { readChoices, readForm } from './readForm.ts';

const LAYOUT_TYPES = ['group', 'dynamiclist', 'text', 'separator', 'spacer'];
const KEY = /^[A-Za-z][A-Za-z0-9_]*$/;
const CHOICE_TYPES = ['select', 'radio', 'checklist', 'taglist'];
const FREE_TYPES = ['textfield', 'textarea', 'datetime'];

/** Faults of one part of a form by itself. */
export function checkComponent(component: Raw): FormFault[] {
  const type = textOf(component['type']) ?? '';
  const field = textOf(component['key']) ?? textOf(component['path']) ?? textOf(component['id']) ?? '?';
  if (LAYOUT_TYPES.includes(type)) return checkLayout(component, type, field);
  if (!FIELD_TYPES.some((known) => known === type))
    return [{ field, code: 'type', message: `Parts of the kind "${type}" are not supported.` }];
  if (!KEY.test(textOf(component['key']) ?? ''))
    return [{ field, code: 'key', message: 'A question needs a key of letters, digits and underscores.' }];
  const [read] = readForm({ components: [component] });
  return read?.kind === 'field'
    ? [...checkChoices(component, read), ...checkMarks(read), ...checkPattern(read), ...checkDate(component)]
    : [];
}

function checkLayout(component: Raw, type: string, field: string): FormFault[] {
  if (type === 'dynamiclist' && !KEY.test(textOf(component['path']) ?? ''))
    return [{ field, code: 'key', message: 'A list needs a path of letters, digits and underscores.' }];
  if (type === 'group' && textOf(component['path']) !== null) return [{ field, code: 'key', message: 'A group may not have a path.' }];
  return [];
}

function checkChoices(component: Raw, field: FormField): FormFault[] {
  if (!CHOICE_TYPES.includes(field.type)) return [];
  const { key } = field;
  if (component['valuesExpression'] !== undefined)
    return [{ field: key, code: 'choices', message: 'Choices by expression are not supported.' }];
  if (field.valuesKey !== null) return [];
  const choices = readChoices(component['values']);
  if (choices.length === 0) return [{ field: key, code: 'choices', message: 'A question to choose from needs choices.' }];
  const distinct = new Set(choices.map(({ value }) => value)).size === choices.length;
  return distinct ? [] : [{ field: key, code: 'choices', message: 'Two choices have the same value.' }];
}

function checkMarks({ key, type, marks, valuesKey }: FormField): FormFault[] {
  if (!marks.pathway) return [];
  if (marks.personal) return [{ field: key, code: 'marks', message: 'A personal answer may not be used by the pathway.' }];
  if (FREE_TYPES.includes(type))
    return [{ field: key, code: 'marks', message: 'Only choices, yes or no and numbers may be used by the pathway.' }];
  const places = valuesKey === 'locations' || valuesKey === 'offices';
  return places ? [{ field: key, code: 'marks', message: 'A place may not be used by the pathway.' }] : [];
}

function checkPattern({ key, limits }: FormField): FormFault[] {
  if (limits.pattern === null) return [];
  try {
    new RegExp(limits.pattern, 'u');
    return [];
  } catch {
    return [{ field: key, code: 'pattern', message: 'The pattern cannot be read.' }];
  }
}

function checkDate(component: Raw): FormFault[] {
  const wrong = component['type'] === 'datetime' && component['subtype'] !== 'date';
  return wrong ? [{ field: String(rawOf(component)['key']), code: 'type', message: 'Only days without a time are supported.' }] : [];
}
