import { labelOf, nameOf } from './FormPart.ts';
import type { FormPart } from './FormPart.ts';
import { partsBelow } from './partTree.ts';

/** What hangs on a part: places outside the form by `usedBy`, and questions of the form whose conditions ask about it. */
export interface UsesOf {
  readonly places: readonly string[];
  readonly questions: readonly string[];
}

/** Where the answers of a part, and of all parts in it, are used. */
export function usesOf(form: FormPart, part: FormPart, usedBy: ReadonlyMap<string, readonly string[]>): UsesOf {
  const gone = [part, ...partsBelow(part)];
  const names = gone.flatMap((each) => nameOf(each) ?? []);
  const places = [...new Set(names.flatMap((name) => usedBy.get(name) ?? []))];
  const questions = partsBelow(form).filter((each) => !gone.includes(each) && names.some((name) => asksAbout(each, name)));
  return { places, questions: questions.map(labelOf) };
}

function asksAbout(part: FormPart, name: string): boolean {
  const conditions = [part.conditional?.['hide'], part.properties?.['requiredIf']];
  return conditions.some((text) => typeof text === 'string' && new RegExp(`\\b${name}\\b`).test(text.replace(/"(?:[^"\\]|\\.)*"/g, '""')));
}
