import { checkNamespace } from '../catalog/checkNamespace.ts';
import { type CollectionInfo, namespaceOf } from '../catalog/collectionInfo.ts';
import { storeError } from '../errors/storeError.ts';
import { endOf, withPrefix } from '../index/keyspace.ts';
import { readRange } from '../storage/reader.ts';
import type { TableName } from '../storage/tables.ts';
import type { Command, StoreState } from './command.ts';

export function removeAll({ storage }: StoreState, table: TableName, id: number): void {
  const prefix = withPrefix(id);
  for (const { key } of readRange(storage.current, table, { from: prefix, to: endOf(prefix), reverse: false }))
    storage.writer.remove(table, key);
}

function dropOne(state: StoreState, info: CollectionInfo): void {
  for (const { id } of info.indexes) removeAll(state, 'indexes', id);
  removeAll(state, 'documents', info.id);
  state.catalog.remove(info);
  state.changeLog.append({
    operationType: 'drop',
    database: info.database,
    collection: info.name,
    collectionUUID: info.uuid,
    wallTime: new Date(),
  });
}

export const drop: Command = {
  kind: 'write',
  inTransaction: false,
  run({ command, database, state, target }) {
    const name = checkNamespace(database, command['drop']);
    const info = target.collection(database, name);
    if (!info) throw storeError('NamespaceNotFound', 'ns not found');
    dropOne(state, info);
    return { nIndexesWas: info.indexes.length + 1, ns: namespaceOf(database, name), ok: 1 };
  },
};

export const dropDatabase: Command = {
  kind: 'write',
  inTransaction: false,
  run({ database, state }) {
    const collections = [...state.catalog.collections().values()].filter((info) => info.database === database);
    for (const info of collections) dropOne(state, info);
    if (collections.length > 0) state.changeLog.append({ operationType: 'dropDatabase', database, wallTime: new Date() });
    return { ...(collections.length > 0 ? { dropped: database } : {}), ok: 1 };
  },
};
