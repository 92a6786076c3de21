import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ClientSession, Collection } from 'mongodb';
import { openTestStore, type TestStore } from '../support/testStore.ts';

interface Thing {
  _id: number;
  n?: number;
  key?: string;
}

describe('transactions', () => {
  let store: TestStore;
  let things: Collection<Thing>;

  beforeAll(async () => {
    store = await openTestStore({ transactionMs: 1_500 });
  });
  afterAll(async () => {
    await store.stop();
  });
  beforeEach(async () => {
    await store.db.dropDatabase();
    things = store.db.collection<Thing>('things');
    await things.createIndex({ key: 1 }, { unique: true, sparse: true }, {});
    await things.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
  });

  async function begin(): Promise<ClientSession> {
    const session = store.client.startSession();
    session.startTransaction();
    await things.findOne({ _id: 1 }, { session });
    return session;
  }

  test('should show its writes to itself only, until it commits', async () => {
    const session = await begin();
    await things.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
    await things.insertOne({ _id: 3, n: 3 }, { session });
    await things.deleteOne({ _id: 2 }, { session });
    expect((await things.find({}, { session }).toArray()).map(({ _id }) => _id).sort()).toEqual([1, 3]);
    expect(await things.find().toArray()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    await session.commitTransaction();
    expect(await things.find().toArray()).toEqual([
      { _id: 1, n: 11 },
      { _id: 3, n: 3 },
    ]);
  });

  test('should leave nothing when it aborts, also no collection', async () => {
    const session = await begin();
    await things.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
    await store.db.collection('born').insertOne({ a: 1 }, { session });
    await session.abortTransaction();
    expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, n: 1 });
    expect((await store.db.listCollections().toArray()).map(({ name }) => name)).toEqual(['things']);
  });

  test('should create a collection with its commit', async () => {
    const session = await begin();
    await store.db.createCollection('born', { session });
    await store.db.collection('born').insertOne({ a: 1 }, { session });
    expect(await store.db.listCollections({ name: 'born' }).toArray()).toEqual([]);
    await session.commitTransaction();
    expect(await store.db.collection('born').countDocuments()).toBe(1);
  });

  test('should go on seeing the data as it was when it began', async () => {
    const session = await begin();
    await things.updateOne({ _id: 2 }, { $set: { n: 99 } });
    await things.insertOne({ _id: 4 });
    expect(await things.find({}, { session }).toArray()).toEqual([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    expect(await things.countDocuments({ n: { $gt: 50 } }, { session })).toBe(0);
    await session.abortTransaction();
  });

  test('should refuse as a conflict what was committed since it began', async () => {
    const session = await begin();
    await things.updateOne({ _id: 2 }, { $set: { n: 99 } });
    const conflict = await things.updateOne({ _id: 2 }, { $inc: { n: 1 } }, { session }).catch((error: unknown) => error);
    expect(conflict).toMatchObject({ code: 112, codeName: 'WriteConflict', errorLabels: ['TransientTransactionError'] });
    await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 });
  });

  test('should refuse the second of two transactions that write one document', async () => {
    const [first, second] = [await begin(), await begin()];
    await things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: first });
    await expect(things.updateOne({ _id: 1 }, { $inc: { n: 1 } }, { session: second })).rejects.toMatchObject({ code: 112 });
    await first.commitTransaction();
    await second.abortTransaction();
    expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, n: 2 });
  });

  test('should let a plain write wait for the transaction that holds its document', async () => {
    const session = await begin();
    await things.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
    const plain = things.updateMany({}, { $inc: { n: 100 } });
    const first = await Promise.race([plain.then(() => 'plain'), new Promise((resolve) => setTimeout(resolve, 100, 'waiting'))]);
    expect(first).toBe('waiting');
    await session.commitTransaction();
    await plain;
    expect((await things.find().toArray()).map(({ n }) => n)).toEqual([111, 102]);
  });

  test('should keep a unique key unique between transactions and plain writes', async () => {
    const session = await begin();
    await things.insertOne({ _id: 10, key: 'k' }, { session });
    await things.insertOne({ _id: 11, key: 'k' });
    await expect(session.commitTransaction()).rejects.toMatchObject({ code: 112 });
    expect(await things.countDocuments({ key: 'k' })).toBe(1);
  });

  test('should tell a duplicate inside the transaction and end it', async () => {
    const session = await begin();
    await things.insertOne({ _id: 10, key: 'k' }, { session });
    await expect(things.insertOne({ _id: 11, key: 'k' }, { session })).rejects.toMatchObject({ code: 11000, keyPattern: { key: 1 } });
    await session.abortTransaction();
    expect(await things.countDocuments({ key: 'k' })).toBe(0);
  });

  test('should let two documents exchange a unique key', async () => {
    await things.updateOne({ _id: 1 }, { $set: { key: 'x' } });
    await things.updateOne({ _id: 2 }, { $set: { key: 'y' } });
    const session = await begin();
    await things.updateOne({ _id: 1 }, { $set: { key: 'between' } }, { session });
    await things.updateOne({ _id: 2 }, { $set: { key: 'x' } }, { session });
    await things.updateOne({ _id: 1 }, { $set: { key: 'y' } }, { session });
    await session.commitTransaction();
    expect(await things.findOne({ key: 'x' })).toMatchObject({ _id: 2 });
    expect(await things.findOne({ key: 'y' })).toMatchObject({ _id: 1 });
    await expect(things.insertOne({ _id: 3, key: 'x' })).rejects.toMatchObject({ code: 11000 });
  });

  test('should lose no increment among many that collide', async () => {
    const increment = async (): Promise<void> =>
      store.client.withSession(async (session) => {
        await session.withTransaction(async () => {
          const found = await things.findOne({ _id: 1 }, { session });
          await things.updateOne({ _id: 1 }, { $set: { n: (found?.n ?? 0) + 1 } }, { session });
        });
      });
    await Promise.all(Array.from({ length: 12 }, increment));
    expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, n: 13 });
  });

  test('should be over after its lifetime and free its documents', async () => {
    const session = await begin();
    await things.updateOne({ _id: 1 }, { $inc: { n: 10 } }, { session });
    await things.updateOne({ _id: 1 }, { $inc: { n: 100 } });
    expect(await things.findOne({ _id: 1 })).toEqual({ _id: 1, n: 101 });
    await expect(session.commitTransaction()).rejects.toMatchObject({ code: 251 });
  });

  test('should refuse commands that transactions cannot have', async () => {
    const session = await begin();
    await expect(store.db.collection('x').createIndex({ a: 1 }, {}, { session })).rejects.toMatchObject({ code: 263 });
    await session.abortTransaction();
  });
});
