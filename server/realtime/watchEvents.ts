import { setTimeout as sleep } from 'node:timers/promises';
import type { Model } from 'mongoose';
import type { PersonEventRecord } from '../models/PersonEvent.ts';

const AGAIN_MS = 1_000;

/** Calls `announce` for every event that any server writes, so that several servers may share one MongoDB; returns the way to stop. */
export function watchEvents(PersonEvent: Model<PersonEventRecord>, announce: (personId: string) => void): () => Promise<void> {
  const stopping = new AbortController();
  const isStopping = () => stopping.signal.aborted;
  let close: () => Promise<void> = () => Promise.resolve();
  const watching = (async () => {
    while (!isStopping()) {
      const stream = PersonEvent.collection.watch<PersonEventRecord>([{ $match: { operationType: 'insert' } }]);
      close = () => stream.close();
      try {
        for await (const change of stream) if (change.operationType === 'insert') announce(change.fullDocument.personId);
      } catch {
        // The store is away, or the stream was closed: connections look at their streams by themselves meanwhile.
        await sleep(AGAIN_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      }
    }
  })();
  return async () => {
    stopping.abort();
    await close();
    await watching;
  };
}
