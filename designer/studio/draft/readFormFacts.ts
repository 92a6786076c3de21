import { formMarks, formTitle } from '#forms';
import type { Answer } from '../Answer.ts';

interface RawPart {
  readonly type?: string;
  readonly key?: string;
  readonly label?: string;
  readonly dateLabel?: string;
  readonly components?: readonly RawPart[];
  readonly values?: readonly { value?: unknown; label?: unknown }[];
}

/** A form's title and the answers that it asks for. */
export interface FormFacts {
  readonly title: string;
  readonly answers: readonly Answer[];
}

/** Reads the facts of a form file; its title is the one among its properties, else its id. */
export function readFormFacts(id: string, text: string): FormFacts {
  const schema = parsed(text);
  const parts = partsOf(schema);
  const marks = formMarks(schema);
  return {
    title: formTitle(id, schema),
    answers: parts.flatMap((part): Answer[] =>
      part.key === undefined ? [] : [answerOf(part, part.key, marks.get(part.key)?.pathway ?? false)],
    ),
  };
}

function answerOf(part: RawPart, key: string, pathway: boolean): Answer {
  const values = (part.values ?? []).map(({ value, label }) => ({ value: String(value), label: String(label ?? value) }));
  return { key, label: part.label ?? part.dateLabel ?? key, kind: kindOf(part), pathway, ...(values.length === 0 ? {} : { values }) };
}

function kindOf({ type }: RawPart): Answer['kind'] {
  if (type === 'checkbox') return 'yes-no';
  if (type === 'number') return 'number';
  if (type === 'datetime') return 'date';
  if (type === 'checklist' || type === 'taglist') return 'choices';
  return type === 'radio' || type === 'select' ? 'choice' : 'text';
}

function partsOf(schema: { components?: unknown }): RawPart[] {
  const inside = (part: RawPart): RawPart[] => [part, ...(part.components ?? []).flatMap(inside)];
  return Array.isArray(schema.components) ? (schema.components as RawPart[]).flatMap(inside) : [];
}

function parsed(text: string): { components?: unknown; properties?: unknown } & Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
