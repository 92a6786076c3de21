import { labelOf, nameOf } from './FormPart.ts';
import type { FormPart } from './FormPart.ts';

/** Every part below one, in the order of the form. */
export function partsBelow(parent: FormPart): FormPart[] {
  return (parent.components ?? []).flatMap((part) => [part, ...partsBelow(part)]);
}

/** The part that holds another, or null for the form itself. */
export function parentOf(form: FormPart, part: FormPart): FormPart | null {
  return [form, ...partsBelow(form)].find((each) => each.components?.includes(part) === true) ?? null;
}

/** The part that a finding or a condition names: by the name of its answer, its id, or a page's title. */
export function partNamed(form: FormPart, name: string): FormPart | null {
  const parts = partsBelow(form);
  const last = name.split('.').at(-1) ?? name;
  return (
    parts.find((part) => nameOf(part) === last) ??
    parts.find((part) => part.id === name) ??
    parts.find((part) => nameOf(part) === null && labelOf(part) === name) ??
    null
  );
}

/** Names that answers of this form already have. */
export function namesTaken(form: FormPart): Set<string> {
  return new Set(partsBelow(form).flatMap((part) => nameOf(part) ?? []));
}
