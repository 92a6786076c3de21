import type { FieldMarks } from './FieldMarks.ts';

/** Kinds of fields that answers can have; everything else in a form is text or layout. */
export const FIELD_TYPES = ['textfield', 'textarea', 'number', 'select', 'radio', 'checkbox', 'checklist', 'taglist', 'datetime'] as const;
export type FieldType = (typeof FIELD_TYPES)[number];

/** One choice of a field. */
export interface Choice {
  readonly label: string;
  readonly value: string;
}

/** What the form itself asks of a text or number. */
export interface FieldLimits {
  readonly required: boolean;
  readonly min: number | null;
  readonly max: number | null;
  readonly minLength: number | null;
  readonly maxLength: number | null;
  readonly pattern: string | null;
  readonly email: boolean;
  readonly whole: boolean;
}

/** A question. */
export interface FormField {
  readonly kind: 'field';
  readonly type: FieldType;
  readonly key: string;
  readonly label: string;
  readonly marks: FieldMarks;
  readonly limits: FieldLimits;
  /** Choices written in the form, or null where the server fills them under `valuesKey`. */
  readonly choices: readonly Choice[] | null;
  readonly valuesKey: string | null;
  readonly readonly: boolean;
  readonly hide: string | null;
}

/** A page of the form; its questions lie at the form's top level. */
interface FormGroup {
  readonly kind: 'group';
  readonly label: string;
  readonly hide: string | null;
  readonly items: readonly FormItem[];
}

/** Repeated rows of questions. */
export interface FormList {
  readonly kind: 'list';
  readonly path: string;
  readonly label: string;
  readonly hide: string | null;
  readonly maxRows: number;
  readonly items: readonly FormItem[];
}

export type FormItem = FormField | FormGroup | FormList;
