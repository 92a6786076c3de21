import { Long } from 'bson';
import { checkNamespace } from '../catalog/checkNamespace.ts';
import { namespaceOf } from '../catalog/collectionInfo.ts';
import { encodeCursorReply } from '../cursor/cursorReply.ts';
import { storeError } from '../errors/storeError.ts';
import { numberValue } from '../values/numberValue.ts';
import { optionalInteger, requiredArray } from '../values/options.ts';
import type { Value } from '../values/value.ts';
import type { Command } from './command.ts';

function cursorId(value: Value): bigint {
  if (value instanceof Long) return value.toBigInt();
  const number = numberValue(value);
  if (number === undefined) throw storeError('TypeMismatch', "BSON field 'getMore.getMore' is the wrong type, expected type 'long'");
  return BigInt(Math.trunc(number));
}

/** `$cmd.listCollections` and its like are cursor namespaces too. */
function cursorNamespace(database: string, collection: Value): string {
  return typeof collection === 'string' && collection.startsWith('$cmd')
    ? namespaceOf(database, collection)
    : namespaceOf(database, checkNamespace(database, collection));
}

export const getMore: Command = {
  kind: 'read',
  inTransaction: true,
  async run({ command, database, state }) {
    const id = cursorId(command['getMore']);
    const namespace = cursorNamespace(database, command['collection']);
    const source = state.cursors.get(id, namespace);
    const size = optionalInteger(command['batchSize'], 'getMore.batchSize');
    const waitMs = optionalInteger(command['maxTimeMS'], 'getMore.maxTimeMS');
    const batch = await source.next({ size: size === 0 ? undefined : size, waitMs });
    if (batch.done) state.cursors.close(id);
    return encodeCursorReply({
      batchName: 'nextBatch',
      documents: batch.documents,
      id: batch.done ? 0n : id,
      namespace,
      token: batch.token,
    });
  },
};

export const killCursors: Command = {
  kind: 'read',
  inTransaction: true,
  run({ command, state }) {
    const ids = requiredArray(command['cursors'], 'killCursors.cursors');
    const killed = ids.filter((id) => state.cursors.close(cursorId(id)));
    return {
      cursorsKilled: killed,
      cursorsNotFound: ids.filter((id) => !killed.includes(id)),
      cursorsAlive: [],
      cursorsUnknown: [],
      ok: 1,
    };
  },
};
