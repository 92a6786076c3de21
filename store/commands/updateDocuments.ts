import { ObjectId } from 'bson';
import { findDocuments } from '../documents/findDocuments.ts';
import { type Found, getStored, withDocument } from '../documents/stored.ts';
import type { Variables } from '../aggregation/variables.ts';
import type { CollectionInfo } from '../catalog/collectionInfo.ts';
import type { WriteTarget } from '../documents/writeTarget.ts';
import { storeError } from '../errors/storeError.ts';
import { compileFilter } from '../query/compileFilter.ts';
import type { MatchDetails } from '../query/predicate.ts';
import type { SortSpec } from '../query/sortSpec.ts';
import { applyUpdate } from '../update/applyUpdate.ts';
import { compileUpdate, type Update } from '../update/compileUpdate.ts';
import { upsertSeed } from '../update/upsertSeed.ts';
import { encodeDocument } from '../values/codec.ts';
import { getField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';
import { insertDocument } from './insertDocument.ts';

export interface UpdateStatement {
  readonly filter: Document;
  readonly update: Value;
  readonly arrayFilters?: Value;
  readonly multi: boolean;
  readonly upsert: boolean;
  readonly sort?: SortSpec;
  readonly hint?: Value;
  readonly variables?: Variables;
}

export interface UpdateOutcome {
  matched: number;
  modified: number;
  upserted?: Document;
  before?: Document;
  after?: Document;
}

export interface UpdatePlace {
  readonly target: WriteTarget;
  readonly database: string;
  readonly name: string;
}

function usesPosition(update: Update): boolean {
  return update.kind === 'changes' && update.changes.some(({ path }) => /\.\$(\.|$)/.test(path));
}

function positionOf(statement: UpdateStatement, update: Update, document: Document): number | undefined {
  if (!usesPosition(update)) return undefined;
  const details: MatchDetails = {};
  compileFilter(statement.filter, statement.variables)(document, details);
  return details.arrayIndex;
}

function changeOne(
  place: UpdatePlace & { readonly info: CollectionInfo },
  found: Found,
  { statement, update }: Compiled,
): Document | undefined {
  const arrayIndex = positionOf(statement, update, found.document);
  const next = applyUpdate(update, { document: found.document, arrayIndex });
  if (encodeDocument(next).equals(found.bytes)) return undefined;
  place.target.write(place.info, { idKey: found.idKey, before: found.document, after: next, replaced: update.kind === 'replacement' });
  return next;
}

interface Compiled {
  readonly statement: UpdateStatement;
  readonly update: Update;
}

function insertUpsert({ target, database, name }: UpdatePlace, { statement, update }: Compiled): Document {
  const seed = upsertSeed(statement.filter);
  const id = getField(seed, '_id');
  const start = update.kind === 'replacement' ? (id === undefined ? {} : { _id: id }) : seed;
  const document = applyUpdate(update, { document: start, inserting: true });
  const info = target.collection(database, name) ?? target.create(database, name);
  return insertDocument(target, info, getField(document, '_id') === undefined ? { _id: new ObjectId(), ...document } : document);
}

/** Keys first, then the changes: a document moved ahead in an index by its own update must not be met again. */
function keysOf(place: UpdatePlace, info: CollectionInfo, statement: UpdateStatement): readonly Buffer[] {
  const { filter, multi, sort = [], hint, variables = {} } = statement;
  const keys: Buffer[] = [];
  for (const { idKey } of findDocuments(place.target.view, info, { filter, sort, hint, variables, limit: multi ? 0 : 1 }))
    keys.push(Buffer.from(idKey));
  return keys;
}

/** Updates one or all matching documents, or inserts one if none match and the statement says so. */
export function updateDocuments(place: UpdatePlace, statement: UpdateStatement): UpdateOutcome {
  const update = compileUpdate(statement.update, statement.arrayFilters);
  if (statement.multi && update.kind === 'replacement')
    throw storeError('FailedToParse', 'multi update is not supported for replacement-style update');
  compileFilter(statement.filter, statement.variables);
  const info = place.target.collection(place.database, place.name);
  const outcome: UpdateOutcome = { matched: 0, modified: 0 };
  for (const idKey of info ? keysOf(place, info, statement) : []) {
    const stored = info && getStored(place.target.view, info, idKey);
    if (!info || !stored) continue;
    const found = withDocument(stored);
    const next = changeOne({ ...place, info }, found, { statement, update });
    outcome.matched += 1;
    outcome.modified += next ? 1 : 0;
    outcome.before = found.document;
    outcome.after = next ?? found.document;
  }
  if (outcome.matched === 0 && statement.upsert) {
    outcome.upserted = insertUpsert(place, { statement, update });
    outcome.after = outcome.upserted;
  }
  return outcome;
}
