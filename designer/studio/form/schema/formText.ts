import type { FormPart } from './FormPart.ts';
import { partsBelow } from './partTree.ts';

/** Reads the text of a form; throws when it is not a form. */
export function readFormText(text: string): FormPart {
  const form: unknown = JSON.parse(text);
  if (typeof form !== 'object' || form === null || !Array.isArray((form as Partial<FormPart>).components))
    throw new TypeError('A form needs components.');
  return form as FormPart;
}

/**
 * Gives every part a row of form-js's grid. Without one form-js makes a new row at every change and draws the part anew,
 * which takes the focus away from whoever types.
 */
export function withRows(form: FormPart): FormPart {
  let number = 0;
  const place = (part: FormPart): FormPart => {
    number += 1;
    const placed = { ...part, layout: { row: `Row_${number}`, ...part.layout } };
    return part.components === undefined ? placed : { ...placed, components: part.components.map(place) };
  };
  return { ...form, components: (form.components ?? []).map(place) };
}

/** The text of a form as the files in forms/ have it, in the order of `before` and without the rows that form-js made up. */
export function writeFormText(form: FormPart, before: FormPart): string {
  const known = new Map(partsBelow(before).map((part) => [part.id, part]));
  const { schemaVersion } = before;
  const tidied = tidy({ ...form, ...(schemaVersion === undefined ? {} : { schemaVersion }) }, known);
  return `${JSON.stringify(inOrder(tidied, before), null, 2)}\n`;
}

function tidy(parent: FormPart, known: ReadonlyMap<string, FormPart>): FormPart {
  if (parent.components === undefined) return parent;
  const rows = parent.components.map((part) => part.layout?.['row']);
  const components = parent.components.map((part) => {
    const before = known.get(part.id);
    const alone = rows.filter((row) => row === part.layout?.['row']).length < 2;
    return inOrder(tidy(alone ? withoutRow(part, before) : part, known), before);
  });
  return { ...parent, components };
}

/** A row of one part says nothing; it stays only where it was before. */
function withoutRow(part: FormPart, before: FormPart | undefined): FormPart {
  if (part.layout === undefined || before?.layout?.['row'] !== undefined) return part;
  const { layout, ...rest } = part;
  const kept = Object.entries(layout).filter(([name, value]) => name !== 'row' && (value !== null || before?.layout?.[name] === null));
  return kept.length === 0 && before?.layout === undefined ? rest : { ...rest, layout: Object.fromEntries(kept) };
}

const ORDER =
  'type subtype id label dateLabel text description path key values valuesKey showOutline isRepeating allowAddRemove defaultRepetitions disableCollapse nonCollapsedItems components validate properties conditional'.split(
    ' ',
  );

/** Properties in the order they had; new ones as the files have them. */
function inOrder(part: FormPart, before: FormPart | undefined): FormPart {
  const names = [...Object.keys(before ?? {}), ...ORDER, ...Object.keys(part)];
  return Object.fromEntries(
    [...new Set(names)].filter((name) => part[name] !== undefined).map((name) => [name, part[name]]),
  ) as unknown as FormPart;
}
