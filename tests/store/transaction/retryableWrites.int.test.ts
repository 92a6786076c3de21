import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Binary, Long, UUID } from 'bson';
import type { Document } from 'mongodb';
import { connectRaw } from '../support/rawClient.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

describe('retryable writes', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(async () => {
    await store.stop();
  });

  /** What a driver sends twice when the first answer was lost: the same session and number. */
  const numbered = (command: Document, number: number, id: UUID): Document => ({
    ...command,
    lsid: { id: new Binary(id.buffer, 4) },
    txnNumber: Long.fromNumber(number),
  });
  async function send(command: Document, database = 'test'): Promise<Document> {
    const raw = await connectRaw(store.socket);
    const reply = await raw.command({ ...command, $db: database });
    raw.close();
    return reply;
  }

  const increment = { update: 'counters', updates: [{ q: { _id: 1 }, u: { $inc: { n: 1 } }, upsert: true }] };

  test('should do a repeated write once and give the first answer, also after a restart', async () => {
    const id = new UUID();
    const first = await send(numbered(increment, 1, id));
    const again = await send(numbered(increment, 1, id));
    await store.restart();
    const afterRestart = await send(numbered(increment, 1, id));
    expect(again).toEqual(first);
    expect(afterRestart).toEqual(first);
    expect(await store.db.collection('counters').findOne()).toMatchObject({ n: 1 });
  });

  test('should do the next number of the session and refuse an older one', async () => {
    const id = new UUID();
    await store.db.collection('counters').deleteMany({});
    await send(numbered(increment, 1, id));
    await send(numbered(increment, 2, id));
    expect(await store.db.collection('counters').findOne()).toMatchObject({ n: 2 });
    expect(await send(numbered(increment, 1, id))).toMatchObject({ ok: 0, code: 225 });
  });

  test('should give a repeated findAndModify the document it gave first', async () => {
    const id = new UUID();
    await store.db.collection<{ _id: number; at: number }>('queue').insertMany([
      { _id: 1, at: 1 },
      { _id: 2, at: 2 },
    ]);
    const take = { findAndModify: 'queue', query: {}, sort: { at: 1 }, remove: true };
    const first = await send(numbered(take, 1, id));
    const again = await send(numbered(take, 1, id));
    expect(first['value']).toEqual({ _id: 1, at: 1 });
    expect(again['value']).toEqual(first['value']);
    expect(await store.db.collection('queue').countDocuments()).toBe(1);
  });

  test('should answer a commit asked for again, also after a restart', async () => {
    const lsid = { id: new Binary(new UUID().buffer, 4) };
    const inTransaction = { lsid, txnNumber: Long.fromNumber(5), autocommit: false };
    await send({ insert: 'kept', documents: [{ _id: 1 }], ...inTransaction, startTransaction: true });
    await send({ commitTransaction: 1, ...inTransaction }, 'admin');
    await store.restart();
    expect(await send({ commitTransaction: 1, ...inTransaction }, 'admin')).toMatchObject({ ok: 1 });
    expect(await store.db.collection('kept').countDocuments()).toBe(1);
  });
});
