import { checkNamespace } from '../catalog/checkNamespace.ts';
import type { CollectionInfo, IndexInfo } from '../catalog/collectionInfo.ts';
import { storeError } from '../errors/storeError.ts';
import { compareValues } from '../values/compareValues.ts';
import { isDocument } from '../values/isDocument.ts';
import type { Value } from '../values/value.ts';
import type { Command } from './command.ts';
import { removeAll } from './dropCollection.ts';

function chosen(info: CollectionInfo, wanted: Value): readonly IndexInfo[] {
  if (wanted === '*') return info.indexes;
  if (Array.isArray(wanted)) return wanted.flatMap((one: Value) => chosen(info, one));
  if (wanted === '_id_' || (isDocument(wanted) && compareValues(wanted, { _id: 1 }) === 0))
    throw storeError('InvalidOptions', 'cannot drop _id index');
  const index = info.indexes.find(({ spec }) =>
    typeof wanted === 'string' ? spec.name === wanted : compareValues(spec.key, wanted) === 0,
  );
  if (!index) throw storeError('IndexNotFound', `index not found with name [${typeof wanted === 'string' ? wanted : 'by key'}]`);
  return [index];
}

export const dropIndexes: Command = {
  kind: 'write',
  inTransaction: false,
  run({ command, database, state, target }) {
    const name = checkNamespace(database, command['dropIndexes']);
    const info = target.collection(database, name);
    if (!info) throw storeError('NamespaceNotFound', `ns not found ${database}.${name}`);
    const gone = new Set(chosen(info, command['index']));
    for (const { id } of gone) removeAll(state, 'indexes', id);
    state.catalog.put({ ...info, indexes: info.indexes.filter((index) => !gone.has(index)) });
    return { nIndexesWas: info.indexes.length + 1, ok: 1 };
  },
};
