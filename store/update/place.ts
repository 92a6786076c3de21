import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { getField, setField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';
import { arrayIndexOf } from '../values/visitPath.ts';

/** A field or array element that an update works on. */
export interface Place {
  get(): Value;
  set(value: Value): void;
  remove(): void;
}

const MOST_PADDING = 1_500_000;

function fieldPlace(owner: Document, name: string): Place {
  return {
    get: () => getField(owner, name),
    set: (value) => setField(owner, name, value),
    remove: () => {
      Reflect.deleteProperty(owner, name);
    },
  };
}

function elementPlace(owner: Value[], index: number): Place {
  return {
    get: () => owner[index],
    set(value) {
      if (index > owner.length + MOST_PADDING) throw storeError('CannotCreateIndex', `can't backfill more than ${MOST_PADDING} elements`);
      while (owner.length < index) owner.push(null);
      owner[index] = value;
    },
    remove() {
      if (index < owner.length) owner[index] = null;
    },
  };
}

/** The place of one path segment in an owner, or undefined if the owner can have none there. */
function placeIn(owner: Value, segment: string): Place | undefined {
  if (isDocument(owner)) return fieldPlace(owner, segment);
  const index = Array.isArray(owner) ? arrayIndexOf(segment) : undefined;
  return index === undefined ? undefined : elementPlace(owner as Value[], index);
}

function notViable(segment: string, owner: Value): Error {
  return storeError(
    'PathNotViable',
    `Cannot create field '${segment}' in element of type ${Array.isArray(owner) ? 'array' : typeof owner}`,
  );
}

/** The place of a path for writing; missing documents on the way are made. */
export function openPlace(root: Document, path: readonly string[]): Place {
  let owner: Value = root;
  for (const segment of path.slice(0, -1)) {
    const step = placeIn(owner, segment);
    if (!step) throw notViable(segment, owner);
    if (step.get() === undefined) step.set({});
    owner = step.get();
  }
  const last = path.at(-1) ?? '';
  const place = placeIn(owner, last);
  if (!place) throw notViable(last, owner);
  return place;
}

/** The place of a path only if something is there. */
export function existingPlace(root: Document, path: readonly string[]): Place | undefined {
  let owner: Value = root;
  for (const segment of path.slice(0, -1)) {
    owner = placeIn(owner, segment)?.get();
    if (owner === undefined) return undefined;
  }
  const place = placeIn(owner, path.at(-1) ?? '');
  return place?.get() === undefined ? undefined : place;
}
