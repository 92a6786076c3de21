import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { getField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';
import { arrayIndexOf } from '../values/visitPath.ts';
import type { IndexSpec } from './indexSpec.ts';

/** Stands in an index for an empty array, which MongoDB sorts below null. */
export const EMPTY_ARRAY: unique symbol = Symbol('empty array');

/** One entry's values, one per field of the index; undefined where the document lacks the field, EMPTY_ARRAY where it has an empty array. */
export type IndexTuple = readonly Value[];

export interface IndexValues {
  readonly tuples: readonly IndexTuple[];
  readonly multikey: boolean;
}

interface Pending {
  readonly value: Value;
  readonly rest: readonly string[];
}

type Slot =
  | { readonly done: true; readonly value: Value }
  | { readonly done: false; readonly array: readonly Value[]; readonly rest: readonly string[] };

/** Follows a path until it ends or meets an array. */
function advance({ value, rest }: Pending): Slot {
  let current = value;
  let i = 0;
  for (; i < rest.length; i++) {
    if (Array.isArray(current)) return { done: false, array: current as readonly Value[], rest: rest.slice(i) };
    if (!isDocument(current)) return { done: true, value: undefined };
    current = getField(current, rest[i] ?? '');
  }
  if (Array.isArray(current)) return { done: false, array: current as readonly Value[], rest: [] };
  return { done: true, value: current };
}

function fromElement(slot: Slot, element: Value): Pending | Slot {
  if (slot.done) return slot;
  if (slot.rest.length === 0) return { done: true, value: element };
  const position = arrayIndexOf(slot.rest[0] ?? '');
  if (position !== undefined && position < slot.array.length) return { value: slot.array[position], rest: slot.rest.slice(1) };
  return { value: element, rest: slot.rest };
}

function fromEmpty(slot: Slot): Slot {
  if (slot.done) return slot;
  return { done: true, value: slot.rest.length === 0 ? EMPTY_ARRAY : undefined };
}

/** All fields that meet an array must meet the same one; two arrays side by side would need every combination. */
function sharedArray(slots: readonly Slot[]): readonly Value[] | undefined {
  let shared: readonly Value[] | undefined;
  for (const slot of slots) {
    if (slot.done) continue;
    if (shared && shared !== slot.array) throw storeError('CannotIndexParallelArrays', 'cannot index parallel arrays');
    shared = slot.array;
  }
  return shared;
}

function collect(slots: readonly Slot[], out: IndexTuple[]): boolean {
  const array = sharedArray(slots);
  if (!array) {
    out.push(slots.map((slot) => (slot.done ? slot.value : undefined)));
    return false;
  }
  if (array.length === 0) {
    collect(slots.map(fromEmpty), out);
    return true;
  }
  for (const element of array) {
    const next = slots.map((slot) => {
      const step = fromElement(slot, element);
      return 'done' in step ? step : advance(step);
    });
    collect(next, out);
  }
  return true;
}

/** The tuples under which a document stands in an index: one, or one per element where a field is an array (multikey). */
export function indexValues(spec: IndexSpec, document: Document): IndexValues {
  const tuples: IndexTuple[] = [];
  const slots = spec.fields.map((field) => advance({ value: document, rest: field.parts }));
  const multikey = collect(slots, tuples);
  if (spec.sparse) return { tuples: tuples.filter((tuple) => tuple.some((value) => value !== undefined)), multikey };
  return { tuples, multikey };
}
