import type { AnswerError } from './AnswerError.ts';
import type { CheckContext } from './CheckContext.ts';
import { checkValue } from './checkValue.ts';
import { fieldsOf, keyOf } from './fieldsOf.ts';
import type { FormField, FormItem, FormList } from './FormItem.ts';
import type { Answers } from './FormSchema.ts';
import { isAnswered } from './isAnswered.ts';
import { isTrue } from './isTrue.ts';
import { isRaw } from './Raw.ts';
import { contextOf, keep, visibleKeys } from './visibleKeys.ts';

/** One level of a form: its top, or a row of a list. */
interface Level {
  readonly items: readonly FormItem[];
  /** Put before each key in errors: empty at the top, `path.row.` in a list. */
  readonly prefix: string;
  readonly outer: Answers;
  readonly context: CheckContext;
}

interface Kept {
  readonly answers: Answers;
  readonly errors: readonly AnswerError[];
}

/** Codes that a draft is held to as well. */
const DRAFT_CODES = new Set<AnswerError['code']>(['unknown', 'type', 'too-long', 'too-many', 'too-large']);

/** Checks the answers of one level and, for each list in it, of its rows. */
export function checkLevel(level: Level, sent: Answers): Kept {
  const entries = fieldsOf(level.items);
  const keys = new Set(entries.map(keyOf));
  const unknown = Object.keys(sent)
    .filter((key) => !keys.has(key))
    .map((key): AnswerError => ({ field: level.prefix + key.slice(0, 80), code: 'unknown', message: 'This question is not on the form.' }));
  const given = givenAnswers(entries, sent, level.context);
  const visible = level.context.draft === true ? keys : visibleKeys(level.items, given, level.outer);
  const shown = keep(given, visible);
  const around = contextOf(level.items, shown, level.outer);
  const kept: Answers = {};
  const errors: AnswerError[] = [...unknown];
  for (const item of entries.filter((entry) => visible.has(keyOf(entry)))) {
    const result = checkItem({ ...level, outer: around }, item, shown[keyOf(item)]);
    errors.push(...result.errors);
    if (isAnswered(result.value)) kept[keyOf(item)] = result.value;
  }
  return { answers: kept, errors: level.context.draft === true ? errors.filter(({ code }) => DRAFT_CODES.has(code)) : errors };
}

function givenAnswers(entries: readonly (FormField | FormList)[], sent: Answers, context: CheckContext): Answers {
  const given: Answers = {};
  for (const item of entries) {
    const key = keyOf(item);
    const value = item.kind === 'field' && item.readonly ? context.known?.[key] : Object.hasOwn(sent, key) ? sent[key] : undefined;
    if (isAnswered(value)) given[key] = value;
  }
  return given;
}

function checkItem(level: Level, item: FormField | FormList, value: unknown): { value: unknown; errors: readonly AnswerError[] } {
  return item.kind === 'list' ? checkRows(level, item, value) : { value, errors: checkField(level, item, value) };
}

function checkField({ prefix, outer, context }: Level, field: FormField, value: unknown): AnswerError[] {
  const name = prefix + field.key;
  if (isAnswered(value)) {
    if (field.readonly) return [];
    const fault = checkValue(field, value, context);
    return fault === null ? [] : [{ field: name, ...fault }];
  }
  const { requiredIf } = field.marks;
  const required = !field.readonly && (field.limits.required || (requiredIf !== null && isTrue(requiredIf, outer)));
  return required ? [{ field: name, code: 'required', message: missing(field) }] : [];
}

function missing({ type }: FormField): string {
  if (type === 'select' || type === 'radio') return 'Choose one of the options.';
  if (type === 'checklist' || type === 'taglist') return 'Choose at least one.';
  if (type === 'checkbox') return 'Tick this box to go on.';
  return type === 'datetime' ? 'Choose a day.' : 'Please answer this question.';
}

function checkRows(level: Level, list: FormList, value: unknown): { value: unknown; errors: readonly AnswerError[] } {
  if (value === undefined) return { value, errors: [] };
  const field = level.prefix + list.path;
  if (!Array.isArray(value) || !value.every(isRaw))
    return { value, errors: [{ field, code: 'type', message: 'These rows could not be read.' }] };
  if (value.length > list.maxRows)
    return { value, errors: [{ field, code: 'too-many', message: `Keep to ${list.maxRows} rows at most.` }] };
  const rows = value.filter((row) => level.context.draft === true || Object.values(row).some(isAnswered));
  const checked = rows.map((row) => {
    const prefix = `${field}.${value.indexOf(row)}.`;
    return checkLevel({ items: list.items, prefix, outer: level.outer, context: level.context }, row);
  });
  return { value: checked.map(({ answers }) => answers), errors: checked.flatMap(({ errors }) => errors) };
}
