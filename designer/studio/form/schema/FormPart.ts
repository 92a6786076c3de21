/** One part of a form as form-js holds it: a question, a page, rows or words. What is not named here is kept as it is. */
export interface FormPart {
  id: string;
  type: string;
  key?: string;
  path?: string;
  label?: string;
  dateLabel?: string;
  description?: string;
  text?: string;
  readonly?: boolean | string;
  values?: readonly PartChoice[];
  valuesKey?: string;
  properties?: Readonly<Record<string, string>>;
  validate?: Readonly<Record<string, unknown>>;
  conditional?: Readonly<Record<string, unknown>>;
  layout?: Readonly<Record<string, unknown>>;
  components?: FormPart[];
  _parent?: string;
  [other: string]: unknown;
}

/** One choice: people read the label, the pathway reads the value. */
export interface PartChoice {
  readonly label?: string;
  readonly value?: unknown;
  readonly [other: string]: unknown;
}

/** What a part is called on screen; empty when it has no words of its own. */
export function labelOf(part: FormPart): string {
  return (part.type === 'datetime' ? (part.dateLabel ?? part.label) : part.type === 'text' ? part.text : part.label) ?? '';
}

/** The property in which a part keeps its words. */
export function labelProperty(part: FormPart): 'label' | 'dateLabel' | 'text' {
  return part.type === 'datetime' ? 'dateLabel' : part.type === 'text' ? 'text' : 'label';
}

/** Under which name the answer lies, or null for pages and words. */
export function nameOf(part: FormPart): string | null {
  return (part.type === 'dynamiclist' ? part.path : part.key) ?? null;
}
