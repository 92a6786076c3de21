import type { FormSchema } from '../forms/FormSchema.ts';
import { textOf, type Raw } from '../forms/Raw.ts';
import { quoted } from './quoted.ts';

/** Deepest nesting of groups and lists that is read; people's forms have three. */
const DEEPEST = 20;

/** Why a form's data cannot be edited and shown at all, in a sentence; null when it can. */
export function formFault(schema: FormSchema): string | null {
  if (!Array.isArray(schema['components'])) return 'The file is not a form.';
  const seen = new Map<string, Raw>();
  return faultIn(schema['components'], seen, 1);
}

function faultIn(components: readonly unknown[], seen: Map<string, Raw>, depth: number): string | null {
  if (depth > DEEPEST) return 'The form is nested deeper than any form can be.';
  for (const component of components) {
    if (typeof component !== 'object' || component === null || Array.isArray(component)) return 'A question of the form cannot be read.';
    const raw = component as Raw;
    const inside = raw['components'] ?? [];
    if (!Array.isArray(inside)) return 'A question of the form cannot be read.';
    const fault = program(raw) ?? collision(raw, seen) ?? faultIn(inside, seen, depth + 1);
    if (fault !== null) return fault;
  }
  return null;
}

/** form-js puts a part of this kind into the page as it is, whatever it would run. */
function program(raw: Raw): string | null {
  return raw['type'] === 'html' ? 'A part of the form is a piece of a web page, which could run as a program.' : null;
}

function collision(raw: Raw, seen: Map<string, Raw>): string | null {
  const { id } = raw;
  if (typeof id !== 'string') return null;
  const other = seen.get(id);
  seen.set(id, raw);
  return other === undefined
    ? null
    : `Two questions share one inner name: ${nameOf(other)} and ${nameOf(raw)}. One would take the other’s place.`;
}

const nameOf = (raw: Raw): string => quoted(textOf(raw['label']) ?? textOf(raw['type']) ?? 'no name');
