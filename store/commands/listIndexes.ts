import { checkNamespace } from '../catalog/checkNamespace.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import { storeError } from '../errors/storeError.ts';
import { describeIndex } from '../index/indexSpec.ts';
import { encodeDocument } from '../values/codec.ts';
import { optionalDocument, optionalInteger } from '../values/options.ts';
import type { Command } from './command.ts';
import { openCursor } from './openCursor.ts';

export const ID_INDEX = { v: 2, key: { _id: 1 }, name: '_id_' } as const;

export const listIndexes: Command = {
  kind: 'read',
  inTransaction: false,
  run(context) {
    const { command, database, view } = context;
    const namespace = namespaceOf(database, checkNamespace(database, command['listIndexes']));
    const info = view.collections.get(namespace);
    if (!info) throw storeError('NamespaceNotFound', `ns does not exist: ${namespace}`);
    const documents = [ID_INDEX, ...info.indexes.map(({ spec }) => describeIndex(spec))].map(encodeDocument);
    const batchSize = optionalInteger(optionalDocument(command['cursor'], 'listIndexes.cursor')?.['batchSize'], 'batchSize');
    return openCursor(context, { namespace, documents, batchSize, single: false });
  },
};
