import type { FormPart } from './FormPart.ts';

/** A change of some properties of a part; undefined takes one away. */
export type PartChanges = Readonly<Record<string, unknown>>;
type Bag = 'properties' | 'validate' | 'conditional';

/** Changes one entry in a bag of a part and keeps the others; an empty bag goes. */
export function changeIn(part: FormPart, bag: Bag, entry: Readonly<Record<string, unknown>>): PartChanges {
  const next = Object.fromEntries(Object.entries({ ...part[bag], ...entry }).filter(([, value]) => value !== undefined));
  return { [bag]: Object.keys(next).length === 0 ? undefined : next };
}

/** How a question is required. */
export type RequiredWay = 'no' | 'always' | 'when';
export const requiredWay = (part: FormPart): RequiredWay =>
  part.validate?.['required'] === true ? 'always' : (part.properties?.['requiredIf'] ?? '') === '' ? 'no' : 'when';

/** Makes a question required never, always, or when a FEEL condition holds. */
export function changeRequired(part: FormPart, way: RequiredWay, feel = ''): PartChanges {
  return {
    ...changeIn(part, 'validate', { required: way === 'always' ? true : undefined }),
    ...changeIn(part, 'properties', { requiredIf: way === 'when' ? feel : undefined }),
  };
}

const FREE_TYPES = ['textfield', 'textarea', 'datetime'];
const PLACES = ['locations', 'offices'];

/** Why the pathway may not use this answer, or null when it may (the rule that publishing checks). */
export function whyNotPathway(part: FormPart): 'free' | 'place' | null {
  if (FREE_TYPES.includes(part.type)) return 'free';
  return PLACES.includes(part.valuesKey ?? '') ? 'place' : null;
}

export const isPersonal = (part: FormPart): boolean => part.properties?.['personal'] !== 'no';
export const isForPathway = (part: FormPart): boolean => part.properties?.['pathway'] === 'yes';

/** Lets the pathway use an answer, which therefore may not be personal; or no longer. */
export function changePathway(part: FormPart, on: boolean): PartChanges {
  return changeIn(part, 'properties', on ? { personal: 'no', pathway: 'yes' } : { pathway: undefined });
}

/** Marks an answer as personal or not; a personal answer is not for the pathway. */
export function changePersonal(part: FormPart, on: boolean): PartChanges {
  return changeIn(part, 'properties', on ? { personal: undefined, pathway: undefined } : { personal: 'no' });
}
