import { encodeCursorReply, type EncodedReply } from '../cursor/cursorReply.ts';
import { createDocumentSource } from '../cursor/documentSource.ts';
import { storeError } from '../errors/storeError.ts';
import type { CommandContext } from './command.ts';

export interface CursorRequest {
  readonly namespace: string;
  readonly documents: Iterable<Buffer>;
  readonly batchSize: number | undefined;
  readonly single: boolean;
}

const FIRST_BATCH = 101;

/** Says whether a resting cursor may read on: its collection must be the same, with every index it had. */
function aliveness({ view, state, transaction }: CommandContext, namespace: string): () => boolean {
  if (transaction) return () => transaction.state === 'open';
  const before = view.collections.get(namespace);
  return () => {
    const now = state.catalog.collections().get(namespace);
    return now?.id === before?.id && (before?.indexes ?? []).every(({ id }) => now?.indexes.some((index) => index.id === id) === true);
  };
}

/** Answers the first batch and keeps the rest, if there is one, under a cursor's number. */
export function openCursor(context: CommandContext, { namespace, documents, batchSize, single }: CursorRequest): EncodedReply {
  if (batchSize !== undefined && batchSize < 0) throw storeError('BadValue', 'BSON field batchSize value must be >= 0');
  const source = createDocumentSource(documents, { namespace, alive: aliveness(context, namespace) });
  const batch = source.next({ size: batchSize ?? FIRST_BATCH });
  const keep = !batch.done && !single;
  const { cursors } = context.state;
  const id = keep ? cursors.open(source) : 0n;
  if (!keep) source.close();
  else context.transaction?.ended.push(() => void cursors.close(id));
  return encodeCursorReply({ batchName: 'firstBatch', documents: batch.documents, id, namespace });
}
