import type { CheckContext } from './CheckContext.ts';
import { fieldsOf } from './fieldsOf.ts';
import type { FormField, FormItem, FormList } from './FormItem.ts';
import type { Answers, FormSchema } from './FormSchema.ts';
import { isAnswered } from './isAnswered.ts';
import { isCalendarDate } from './isCalendarDate.ts';
import { isRaw } from './Raw.ts';
import { readForm } from './readForm.ts';

/** An answer as people read it. */
export interface DescribedAnswer {
  /** Field key; `path.row.key` in a list, rows from 0. */
  readonly key: string;
  readonly label: string;
  readonly text: string;
  readonly personal: boolean;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** Answers in the order of the form with labels of options, dates as "24 Nov 2026" and yes or no; what is not answered is left out. */
export function describeAnswers(schema: FormSchema, answers: Answers, context: Pick<CheckContext, 'options'> = {}): DescribedAnswer[] {
  return describeLevel(readForm(schema), answers, context);
}

function describeLevel(items: readonly FormItem[], answers: Answers, context: Pick<CheckContext, 'options'>): DescribedAnswer[] {
  return fieldsOf(items).flatMap((item): DescribedAnswer[] => {
    if (item.kind === 'list') return describeRows(item, answers[item.path], context);
    const value = answers[item.key];
    if (!isAnswered(value)) return [];
    return [{ key: item.key, label: item.label, text: describeValue(item, value, context), personal: item.marks.personal }];
  });
}

function describeRows(list: FormList, rows: unknown, context: Pick<CheckContext, 'options'>): DescribedAnswer[] {
  if (!Array.isArray(rows)) return [];
  return rows.filter(isRaw).flatMap((row, index) =>
    describeLevel(list.items, row, context).map((answer) => ({
      ...answer,
      key: `${list.path}.${index}.${answer.key}`,
      label: `${list.label} ${index + 1}: ${answer.label}`,
    })),
  );
}

function describeValue(field: FormField, value: unknown, { options }: Pick<CheckContext, 'options'>): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (Array.isArray(value)) return value.map((one) => describeValue(field, one, { ...(options && { options }) })).join(', ');
  if (typeof value !== 'string') return typeof value === 'number' ? String(value) : '';
  if (field.type === 'datetime') return describeDate(value);
  const choices = field.valuesKey === null ? field.choices : options?.[field.valuesKey];
  return choices?.find((choice) => choice.value === value)?.label ?? value;
}

function describeDate(text: string): string {
  if (!isCalendarDate(text)) return text;
  const [year, month, day] = text.split('-').map(Number);
  return `${day ?? ''} ${MONTHS[(month ?? 1) - 1] ?? ''} ${year ?? ''}`;
}
