import { namespaceOf } from '../catalog/collectionInfo.ts';
import { compileFilter } from '../query/compileFilter.ts';
import { encodeDocument } from '../values/codec.ts';
import { isTrue, optionalDocument, optionalInteger } from '../values/options.ts';
import type { Document } from '../values/value.ts';
import type { Command } from './command.ts';
import { ID_INDEX } from './listIndexes.ts';
import { openCursor } from './openCursor.ts';

export const listCollections: Command = {
  kind: 'read',
  inTransaction: false,
  run(context) {
    const { command, database, view } = context;
    const matches = compileFilter(optionalDocument(command['filter'], 'listCollections.filter') ?? {});
    const nameOnly = isTrue(command['nameOnly']);
    const all = [...view.collections.values()].filter((info) => info.database === database);
    const described = all.map(({ name, options, uuid }): Document => ({
      name,
      type: 'collection',
      options,
      info: { readOnly: false, uuid },
      idIndex: ID_INDEX,
    }));
    const documents = described
      .filter((document) => matches(document))
      .map(({ name, type, ...rest }) => encodeDocument(nameOnly ? { name, type } : { name, type, ...rest }));
    const batchSize = optionalInteger(optionalDocument(command['cursor'], 'listCollections.cursor')?.['batchSize'], 'batchSize');
    return openCursor(context, { namespace: namespaceOf(database, '$cmd.listCollections'), documents, batchSize, single: false });
  },
};

export const listDatabases: Command = {
  kind: 'read',
  inTransaction: false,
  run({ view }) {
    const names = [...new Set([...view.collections.values()].map(({ database }) => database))].sort();
    return { databases: names.map((name) => ({ name, sizeOnDisk: 0, empty: false })), totalSize: 0, ok: 1 };
  },
};
