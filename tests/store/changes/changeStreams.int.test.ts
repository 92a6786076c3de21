import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { ChangeStream, ChangeStreamDocument, Collection, Document } from 'mongodb';
import { openTestStore, type TestStore } from '../support/testStore.ts';

interface Thing {
  _id: number;
  n?: number;
  deep?: Document;
}

describe('change streams', () => {
  let store: TestStore;
  let things: Collection<Thing>;

  beforeAll(async () => {
    store = await openTestStore({ changeRetention: 50 });
  });
  afterAll(async () => {
    await store.stop();
  });
  beforeEach(async () => {
    await store.db.dropDatabase();
    things = store.db.collection<Thing>('things');
    await things.insertOne({ _id: 0 });
  });

  async function take(stream: ChangeStream<Document, ChangeStreamDocument>, count: number): Promise<ChangeStreamDocument[]> {
    const events: ChangeStreamDocument[] = [];
    while (events.length < count) events.push(await stream.next());
    return events;
  }

  /** The driver opens its cursor lazily; after this it is open. */
  async function opened(stream: ChangeStream<Document, ChangeStreamDocument>): Promise<ChangeStream<Document, ChangeStreamDocument>> {
    await stream.tryNext();
    return stream;
  }

  test('should tell insertions, updates, replacements and deletions in order', async () => {
    const stream = await opened(things.watch([], { fullDocument: 'updateLookup', maxAwaitTimeMS: 50 }));
    await things.insertOne({ _id: 1, n: 1, deep: { a: 1, b: 2 } });
    await things.updateOne({ _id: 1 }, { $set: { 'deep.a': 5 }, $unset: { n: '' } });
    await things.replaceOne({ _id: 1 }, { n: 9 });
    await things.deleteOne({ _id: 1 });
    const events = await take(stream, 4);
    expect(events.map(({ operationType }) => operationType)).toEqual(['insert', 'update', 'replace', 'delete']);
    expect(events[0]).toMatchObject({ fullDocument: { _id: 1, n: 1 }, documentKey: { _id: 1 }, ns: { db: 'test', coll: 'things' } });
    expect(events[1]).toMatchObject({ updateDescription: { updatedFields: { 'deep.a': 5 }, removedFields: ['n'] } });
    await stream.close();
  });

  test('should wake a waiting reader at once', async () => {
    const stream = await opened(things.watch([], { maxAwaitTimeMS: 4_000 }).on('error', () => undefined));
    const next = stream.next();
    const from = Date.now();
    setTimeout(() => void things.insertOne({ _id: 2 }), 50);
    await next;
    expect(Date.now() - from).toBeLessThan(2_000);
    await stream.close();
  }, 30_000);

  test('should tell nothing of a transaction before it commits, then all of it', async () => {
    const stream = await opened(store.db.watch([], { maxAwaitTimeMS: 50 }));
    await store.client.withSession(async (session) =>
      session.withTransaction(async () => {
        await things.insertOne({ _id: 3 }, { session });
        await store.db.collection<Thing>('others').insertOne({ _id: 4 }, { session });
        expect(await stream.tryNext()).toBeNull();
      }),
    );
    const events = await take(stream, 2);
    expect(events.map((event) => ('ns' in event && 'coll' in event.ns ? event.ns.coll : ''))).toEqual(['things', 'others']);
    await stream.close();
  });

  test('should resume after a restart without losing or repeating an event', async () => {
    const stream = await opened(things.watch([], { maxAwaitTimeMS: 50 }));
    await things.insertMany([{ _id: 1 }, { _id: 2 }]);
    const [first] = await take(stream, 1);
    await stream.close();
    await store.restart();
    await store.db.collection<Thing>('things').insertOne({ _id: 3 });
    const resumed = store.db.collection<Thing>('things').watch([], { resumeAfter: first?._id, maxAwaitTimeMS: 50 });
    const events = await take(resumed, 2);
    expect(events.map((event) => ('documentKey' in event ? event.documentKey._id : undefined))).toEqual([2, 3]);
    await resumed.close();
  });

  test('should filter by its pipeline', async () => {
    const stream = await opened(
      things.watch([{ $match: { operationType: 'insert', 'fullDocument.n': { $gt: 1 } } }], { maxAwaitTimeMS: 50 }),
    );
    await things.insertMany([
      { _id: 1, n: 1 },
      { _id: 2, n: 2 },
    ]);
    const [event] = await take(stream, 1);
    expect(event).toMatchObject({ documentKey: { _id: 2 } });
    await stream.close();
  });

  test('should be invalidated when its collection is dropped', async () => {
    const stream = await opened(things.watch([], { maxAwaitTimeMS: 50 }));
    await things.drop();
    const events = await take(stream, 2);
    expect(events.map(({ operationType }) => operationType)).toEqual(['drop', 'invalidate']);
  });

  test('should say that the history is lost when the place to resume from was trimmed', async () => {
    const stream = await opened(things.watch([], { maxAwaitTimeMS: 50 }));
    await things.insertOne({ _id: 1 });
    const [first] = await take(stream, 1);
    await stream.close();
    await things.insertMany(Array.from({ length: 2_200 }, (_, i) => ({ _id: 1_000 + i })));
    const resumed = things.watch([], { resumeAfter: first?._id, maxAwaitTimeMS: 50 });
    await expect(resumed.next()).rejects.toMatchObject({ code: 286 });
  });
});
