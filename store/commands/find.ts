import { checkNamespace } from '../catalog/checkNamespace.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import { findDocuments } from '../documents/findDocuments.ts';
import type { Found } from '../documents/stored.ts';
import { storeError } from '../errors/storeError.ts';
import { compileProjection, type Projection } from '../query/compileProjection.ts';
import { parseSort } from '../query/sortSpec.ts';
import { encodeDocument } from '../values/codec.ts';
import { isTrue, optionalDocument, optionalInteger } from '../values/options.ts';
import type { Command } from './command.ts';
import { openCursor } from './openCursor.ts';
import { refuseCollation, refuseFlags } from './refuseOptions.ts';
import { variablesOf } from './variables.ts';

const UNSUPPORTED = ['tailable', 'awaitData', 'oplogReplay', 'returnKey', 'showRecordId', 'min', 'max'] as const;

function* encoded(found: Iterable<Found>, projection: Projection | undefined): Generator<Buffer, void, undefined> {
  for (const { document, bytes } of found) yield projection ? encodeDocument(projection(document)) : bytes;
}

export const find: Command = {
  kind: 'read',
  inTransaction: true,
  run(context) {
    const { command, database, view } = context;
    refuseCollation(command);
    refuseFlags(command, UNSUPPORTED);
    const name = checkNamespace(database, command['find']);
    const filter = optionalDocument(command['filter'], 'find.filter') ?? {};
    const limit = optionalInteger(command['limit'], 'find.limit') ?? 0;
    const skip = optionalInteger(command['skip'], 'find.skip') ?? 0;
    if (skip < 0 || limit < 0) throw storeError('BadValue', 'BSON fields skip and limit must be >= 0');
    const projection = compileProjection(optionalDocument(command['projection'], 'find.projection'), filter);
    const namespace = namespaceOf(database, name);
    const found = findDocuments(view, view.collections.get(namespace), {
      filter,
      sort: parseSort(command['sort']),
      skip,
      limit,
      hint: command['hint'],
      variables: variablesOf(command),
    });
    const batchSize = optionalInteger(command['batchSize'], 'find.batchSize');
    return openCursor(context, { namespace, documents: encoded(found, projection), batchSize, single: isTrue(command['singleBatch']) });
  },
};
