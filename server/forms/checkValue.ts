import type { AnswerErrorCode } from './AnswerError.ts';
import type { CheckContext } from './CheckContext.ts';
import type { FieldType, FormField } from './FormItem.ts';
import { isCalendarDate } from './isCalendarDate.ts';

/** What is wrong with one answer, in words for the person who gave it. */
export interface Fault {
  readonly code: AnswerErrorCode;
  readonly message: string;
}

type Check = (field: FormField, value: unknown, context: CheckContext) => Fault | null;

const LONGEST_TEXT = 10_000;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const CHOOSE: Fault = { code: 'option', message: 'Choose one of the options.' };
const CHOOSE_SOME: Fault = { code: 'option', message: 'Choose from the options.' };

const checks: Record<FieldType, Check> = {
  textfield: checkText,
  textarea: checkText,
  number: checkNumber,
  select: checkChoice,
  radio: checkChoice,
  checkbox: (_field, value) => (typeof value === 'boolean' ? null : { code: 'type', message: 'Tick the box or leave it empty.' }),
  checklist: checkChoices,
  taglist: checkChoices,
  datetime: checkDate,
};

/** Checks an answer that was given against its question. */
export function checkValue(field: FormField, value: unknown, context: CheckContext): Fault | null {
  return checks[field.type](field, value, context);
}

function checkText({ limits }: FormField, value: unknown): Fault | null {
  if (typeof value !== 'string') return { code: 'type', message: 'Write text here.' };
  const longest = limits.maxLength ?? LONGEST_TEXT;
  if (value.length > longest) return { code: 'too-long', message: `Use at most ${longest} characters.` };
  if (limits.minLength !== null && value.length < limits.minLength)
    return { code: 'too-short', message: `Use at least ${limits.minLength} characters.` };
  if (limits.email && !EMAIL.test(value)) return { code: 'pattern', message: 'Write an email address, like name@example.org.' };
  if (limits.pattern !== null && !new RegExp(limits.pattern, 'u').test(value))
    return { code: 'pattern', message: 'Write it the way the example shows.' };
  return null;
}

function checkNumber({ limits }: FormField, value: unknown): Fault | null {
  if (typeof value !== 'number' || !Number.isFinite(value)) return { code: 'type', message: 'Write a number.' };
  if (limits.whole && !Number.isInteger(value)) return { code: 'type', message: 'Write a whole number.' };
  if (limits.min !== null && value < limits.min) return { code: 'min', message: `Write ${limits.min} or more.` };
  if (limits.max !== null && value > limits.max) return { code: 'max', message: `Write ${limits.max} or less.` };
  return null;
}

function checkChoice(field: FormField, value: unknown, context: CheckContext): Fault | null {
  return typeof value === 'string' && choiceValues(field, context).has(value) ? null : CHOOSE;
}

function checkChoices(field: FormField, value: unknown, context: CheckContext): Fault | null {
  if (!Array.isArray(value)) return CHOOSE_SOME;
  const known = choiceValues(field, context);
  const good = value.every((one) => typeof one === 'string' && known.has(one)) && new Set(value).size === value.length;
  return good ? null : CHOOSE_SOME;
}

function choiceValues(field: FormField, context: CheckContext): Set<string> {
  const choices = field.valuesKey === null ? field.choices : context.options?.[field.valuesKey];
  return new Set((choices ?? []).map(({ value }) => value));
}

function checkDate({ marks }: FormField, value: unknown, { today }: CheckContext): Fault | null {
  if (typeof value !== 'string' || !isCalendarDate(value)) return { code: 'date', message: 'Choose a day, like 24 Nov 2026.' };
  if (marks.notFuture && today !== undefined && value > today)
    return { code: 'future', message: 'This day is still to come. Choose today or a day before.' };
  return null;
}
