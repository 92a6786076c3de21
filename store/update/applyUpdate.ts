import { storeError } from '../errors/storeError.ts';
import { cloneValue } from '../values/cloneValue.ts';
import { equalValues } from '../values/compareValues.ts';
import { getField, setField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';
import { CREATING_ARRAY_OPERATORS, EXISTING_ARRAY_OPERATORS } from './arrayOperators.ts';
import type { Change, Update } from './compileUpdate.ts';
import { expandPath, type Positions } from './expandPath.ts';
import { CREATING_FIELD_OPERATORS, EXISTING_FIELD_OPERATORS } from './fieldOperators.ts';
import { existingPlace, openPlace } from './place.ts';

export interface UpdateTarget {
  readonly document: Document;
  readonly arrayIndex?: number | undefined;
  readonly inserting?: boolean;
}

const CREATING = { ...CREATING_FIELD_OPERATORS, ...CREATING_ARRAY_OPERATORS };
const EXISTING = { ...EXISTING_FIELD_OPERATORS, ...EXISTING_ARRAY_OPERATORS };

function immutableId(): Error {
  return storeError('ImmutableField', "Performing an update on the path '_id' would modify the immutable field '_id'");
}

function replace(before: Document, replacement: Document): Document {
  const id: Value = getField(before, '_id');
  const given = getField(replacement, '_id');
  if (given !== undefined && id !== undefined && !equalValues(given, id)) {
    throw storeError('ImmutableField', "After applying the update, the (immutable) field '_id' was found to have been altered");
  }
  const next: Document = {};
  const kept = id ?? given;
  if (kept !== undefined) next['_id'] = kept;
  for (const [name, value] of Object.entries(replacement)) if (name !== '_id') setField(next, name, cloneValue(value));
  return next;
}

function rename(next: Document, { path, operand }: Change): void {
  if (typeof operand !== 'string') throw storeError('BadValue', `The 'to' field for $rename must be a string: ${path}`);
  const from = existingPlace(next, path.split('.'));
  if (!from) return;
  const value = from.get();
  from.remove();
  openPlace(next, operand.split('.')).set(value);
}

function applyChange(next: Document, change: Change, positions: Positions): void {
  if (change.operator === '$rename') {
    rename(next, change);
    return;
  }
  for (const path of expandPath(next, change.path, positions)) {
    const existing = EXISTING[change.operator];
    const place = existing ? existingPlace(next, path) : openPlace(next, path);
    if (place) (existing ?? CREATING[change.operator])?.(place, change.operand, change.path);
  }
}

/** The document after an update; the one given is left as it is. `_id` may not change. */
export function applyUpdate(update: Update, { document, arrayIndex, inserting = false }: UpdateTarget): Document {
  if (update.kind === 'replacement') return replace(document, update.document);
  const next = cloneValue(document);
  for (const change of update.changes) {
    if (change.operator === '$setOnInsert' && !inserting) continue;
    applyChange(next, change, { arrayIndex, filters: update.filters });
  }
  const id = getField(document, '_id');
  if (id !== undefined && !equalValues(getField(next, '_id') ?? null, id)) throw immutableId();
  return next;
}
