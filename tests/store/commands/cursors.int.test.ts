import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const wait = async (ms: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

describe('cursors and expiry', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openTestStore({ sweepMs: 100, cursorMs: 300 });
    await store.db.collection<{ _id: number }>('many').insertMany(Array.from({ length: 300 }, (_, i) => ({ _id: i, n: i % 7 })));
  });
  afterAll(async () => {
    await store.stop();
  });

  test('should read on while documents come and go', async () => {
    const things = store.db.collection<{ _id: number; n: number }>('moving');
    await things.insertMany(Array.from({ length: 200 }, (_, i) => ({ _id: i * 2, n: 0 })));
    const cursor = things.find().batchSize(20);
    const seen: number[] = [];
    for await (const { _id } of cursor) {
      seen.push(_id);
      if (_id % 40 === 0) {
        await things.deleteOne({ _id: _id + 2 });
        await things.insertOne({ _id: _id - 1, n: 1 });
      }
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen.filter((id) => id % 2 === 0 && (id - 2) % 40 !== 0).length).toBe(190);
  });

  test('should forget a cursor that was killed and one that nobody used', async () => {
    const many = store.db.collection('many');
    const killed = many.find().batchSize(10);
    await killed.next();
    await killed.close();
    const idle = many.find().batchSize(10);
    await idle.next();
    await wait(800);
    await expect(idle.toArray()).rejects.toMatchObject({ code: 43, codeName: 'CursorNotFound' });
  });

  test('should stop a cursor whose collection was dropped rather than end it as if all were read', async () => {
    const gone = store.db.collection<{ _id: number }>('gone');
    await gone.insertMany(Array.from({ length: 50 }, (_, i) => ({ _id: i })));
    const cursor = gone.find().batchSize(10);
    await cursor.next();
    await gone.drop();
    await expect(cursor.toArray()).rejects.toMatchObject({ code: 175 });
  });

  test('should delete what a TTL index says is over, and only that', async () => {
    const notes = store.db.collection<{ _id: number; at?: Date | string | Date[] }>('notes');
    await notes.insertMany([
      { _id: 1, at: new Date(Date.now() - 60_000) },
      { _id: 2, at: new Date(Date.now() + 60_000) },
      { _id: 3, at: 'yesterday' },
      { _id: 4 },
      { _id: 5, at: [new Date(Date.now() + 60_000), new Date(0)] },
    ]);
    await notes.createIndex({ at: 1 }, { expireAfterSeconds: 1 }, {});
    for (let i = 0; i < 40 && (await notes.countDocuments()) > 3; i++) await wait(100);
    expect((await notes.find().toArray()).map(({ _id }) => _id)).toEqual([2, 3, 4]);
  });

  test('should project as find does', async () => {
    const shapes = store.db.collection<{ _id: number }>('shapes');
    await shapes.insertOne({
      _id: 1,
      a: { b: 1, c: 2 },
      list: [
        { n: 1, m: 1 },
        { n: 2, m: 2 },
        { n: 3, m: 3 },
      ],
    } as { _id: number });
    const one = async (projection: Record<string, unknown>, filter = {}): Promise<unknown> => shapes.findOne(filter, { projection });
    expect(await one({ 'a.b': 1 })).toEqual({ _id: 1, a: { b: 1 } });
    expect(await one({ _id: 0, 'list.n': 1 })).toEqual({ list: [{ n: 1 }, { n: 2 }, { n: 3 }] });
    expect(await one({ list: 0, 'a.c': 0 })).toEqual({ _id: 1, a: { b: 1 } });
    expect(await one({ a: 1, list: { $slice: -1 } })).toEqual({ _id: 1, a: { b: 1, c: 2 }, list: [{ n: 3, m: 3 }] });
    expect(await one({ list: { $elemMatch: { n: { $gt: 1 } } } })).toEqual({ _id: 1, list: [{ n: 2, m: 2 }] });
    expect(await one({ 'list.$': 1 }, { 'list.n': 2 })).toEqual({ _id: 1, list: [{ n: 2, m: 2 }] });
  });
});
