import { checkNamespace } from '../catalog/checkNamespace.ts';
import { type CollectionInfo, namespaceOf } from '../catalog/collectionInfo.ts';
import { findDocuments } from '../documents/findDocuments.ts';
import { endOf, withPrefix } from '../index/keyspace.ts';
import { optionalDocument, optionalInteger } from '../values/options.ts';
import type { Command, CommandContext } from './command.ts';
import { refuseCollation } from './refuseOptions.ts';
import { storeError } from '../errors/storeError.ts';

/** The number of a collection's documents, counted by LMDB without reading them. */
function countAll({ state }: CommandContext, info: CollectionInfo): number {
  const prefix = withPrefix(info.id);
  return state.storage.count('documents', prefix, endOf(prefix));
}

export const count: Command = {
  kind: 'read',
  inTransaction: false,
  run(context) {
    const { command, database, view } = context;
    refuseCollation(command);
    const info = view.collections.get(namespaceOf(database, checkNamespace(database, command['count'])));
    const filter = optionalDocument(command['query'], 'count.query') ?? {};
    const limit = Math.abs(optionalInteger(command['limit'], 'count.limit') ?? 0);
    const skip = optionalInteger(command['skip'], 'count.skip') ?? 0;
    if (skip < 0) throw storeError('BadValue', 'BSON field skip value must be >= 0');
    if (info && Object.keys(filter).length === 0 && limit === 0 && skip === 0) return { n: countAll(context, info), ok: 1 };
    let n = 0;
    const found = findDocuments(view, info, { filter, skip, limit, hint: command['hint'] })[Symbol.iterator]();
    while (found.next().done !== true) n += 1;
    return { n, ok: 1 };
  },
};
