import { checkNamespace } from '../catalog/checkNamespace.ts';
import { type CollectionInfo, type IndexInfo } from '../catalog/collectionInfo.ts';
import { duplicateKey } from '../documents/duplicateKey.ts';
import { withDocument } from '../documents/stored.ts';
import { otherHolder, putIndexKey } from '../documents/writeIndexes.ts';
import { RolledBack } from '../errors/rolledBack.ts';
import { StoreError, storeError } from '../errors/storeError.ts';
import { indexKeys } from '../index/indexKeys.ts';
import { type IndexSpec, parseIndexSpec, sameOptions, samePattern } from '../index/indexSpec.ts';
import { endOf, PREFIX_BYTES, withPrefix } from '../index/keyspace.ts';
import { compileFilter } from '../query/compileFilter.ts';
import { readRange } from '../storage/reader.ts';
import { requiredArray } from '../values/options.ts';
import type { Command, WriteContext } from './command.ts';

const MAX_INDEXES = 64;

/** True if the index is there already; a name or a pattern used otherwise is refused. */
function exists(info: CollectionInfo, spec: IndexSpec): boolean {
  const named = info.indexes.find((index) => index.spec.name === spec.name);
  const alike = info.indexes.find((index) => samePattern(index.spec, spec));
  if (named && (!samePattern(named.spec, spec) || !sameOptions(named.spec, spec))) {
    throw storeError(
      'IndexKeySpecsConflict',
      `An existing index has the same name as the requested index but differs from it: ${spec.name}`,
    );
  }
  if (alike && alike !== named) throw storeError('IndexOptionsConflict', `Index already exists with a different name: ${alike.spec.name}`);
  return named !== undefined;
}

function isIdIndex(spec: IndexSpec): boolean {
  return spec.fields.length === 1 && spec.fields[0]?.path === '_id';
}

function buildIndex({ state }: WriteContext, info: CollectionInfo, index: IndexInfo): IndexInfo {
  const prefix = withPrefix(info.id);
  let multikey = false;
  for (const { key, value } of readRange(state.storage.current, 'documents', { from: prefix, to: endOf(prefix), reverse: false })) {
    const idKey = key.subarray(PREFIX_BYTES);
    const entries = indexKeys(index.spec, withDocument({ idKey, bytes: value }).document);
    multikey ||= entries.multikey;
    for (const entry of entries.keys.values()) {
      if (index.spec.unique && otherHolder(state.storage.current, index, { key: entry, idKey })) {
        throw duplicateKey(info, { indexName: index.spec.name, keyPattern: index.spec.key, tuple: entry.tuple });
      }
      putIndexKey(state.storage.writer, index, { key: entry, idKey });
    }
  }
  return { ...index, multikey };
}

function addIndex(context: WriteContext, info: CollectionInfo, spec: IndexSpec): CollectionInfo {
  if (info.indexes.length + 1 >= MAX_INDEXES) throw storeError('CannotCreateIndex', `add index fails, too many indexes for ${info.name}`);
  if (spec.partialFilterExpression) compileFilter(spec.partialFilterExpression);
  const built = buildIndex(context, info, { id: context.state.catalog.nextId(), spec, multikey: false });
  const next = { ...info, indexes: [...info.indexes, built] };
  context.state.catalog.put(next);
  return next;
}

function addIndexes(context: WriteContext, info: CollectionInfo, specs: readonly IndexSpec[]): CollectionInfo {
  return specs.reduce((current, spec) => (isIdIndex(spec) || exists(current, spec) ? current : addIndex(context, current, spec)), info);
}

export const createIndexes: Command = {
  kind: 'write',
  inTransaction: false,
  run(context) {
    const { command, database, target } = context;
    const name = checkNamespace(database, command['createIndexes']);
    const specs = requiredArray(command['indexes'], 'createIndexes.indexes').map(parseIndexSpec);
    if (specs.length === 0) throw storeError('BadValue', 'Must specify at least one index to create');
    const before = target.collection(database, name);
    try {
      const info = before ?? target.create(database, name);
      const after = addIndexes(context, info, specs);
      return {
        numIndexesBefore: info.indexes.length + 1,
        numIndexesAfter: after.indexes.length + 1,
        createdCollectionAutomatically: before === undefined,
        ok: 1,
      };
    } catch (error) {
      if (error instanceof StoreError) throw new RolledBack(error);
      throw error;
    }
  },
};
