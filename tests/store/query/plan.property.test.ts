import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Double, Int32 } from 'bson';
import fc from 'fast-check';
import type { Collection, Document, Sort } from 'mongodb';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const scalar = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 6 }) },
  fc.constantFrom('a', 'ab', 'b', ''),
  fc.constantFrom(null, true, new Double(2.5), new Date(5)),
);
const field = fc.oneof(
  { weight: 4, arbitrary: scalar },
  fc.array(scalar, { maxLength: 3 }),
  fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }),
  fc.array(fc.record({ x: scalar, y: scalar }, { requiredKeys: [] }), { maxLength: 2 }),
);
/** One field may hold arrays, for two arrays in one compound index are refused. */
const anyDocument = fc.record({ a: field, b: scalar, c: scalar }, { requiredKeys: [] });

const operand = fc.oneof(
  scalar,
  fc.record({ $gt: scalar }),
  fc.record({ $gte: scalar, $lt: scalar }),
  fc.record({ $lte: scalar }),
  fc.record({ $gt: fc.integer({ min: 0, max: 6 }), $lt: fc.integer({ min: 0, max: 6 }) }),
  fc.record({ $in: fc.array(scalar, { maxLength: 3 }) }),
  fc.record({ $ne: scalar }),
  fc.record({ $exists: fc.boolean() }),
  fc.constant(/^a/),
  fc.record({ $not: fc.record({ $gt: scalar }) }),
);
const conjunction = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'a.x', 'a.y', '_id'), operand, { maxKeys: 3, noNullPrototype: true });
const anyFilter = fc.oneof(
  { weight: 3, arbitrary: conjunction },
  fc.record({ $or: fc.array(conjunction, { minLength: 1, maxLength: 2 }) }),
  fc.record({ $and: fc.array(conjunction, { minLength: 1, maxLength: 2 }) }),
);
const anySort = fc.uniqueArray(fc.tuple(fc.constantFrom('a', 'b', 'c', 'a.x'), fc.constantFrom(1 as const, -1 as const)), {
  maxLength: 2,
  selector: ([path]) => path,
});

const INDEXES = [
  { key: { a: 1 } },
  { key: { b: -1, c: 1 } },
  { key: { c: 1, a: -1 } },
  { key: { 'a.x': 1, 'a.y': 1 } },
  { key: { b: 1 }, sparse: true, name: 'sparse' },
  { key: { c: 1 }, partialFilterExpression: { b: { $exists: true } }, name: 'partial' },
] as const;

describe('queries', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(async () => {
    await store.stop();
  });

  async function ids(collection: Collection, filter: Document, sort: Sort = {}): Promise<unknown[]> {
    return (await collection.find(filter).sort(sort).toArray()).map((document) => document['_id'] as unknown);
  }

  test('should find the same by index as by reading everything', async () => {
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(anyDocument, { minLength: 1, maxLength: 25 }),
        fc.array(anyFilter, { minLength: 1, maxLength: 8 }),
        anySort,
        async (documents, filters, sort) => {
          const plain = store.db.collection(`plain${round}`);
          const indexed = store.db.collection(`indexed${round++}`);
          await indexed.createIndexes(INDEXES.map((index) => ({ ...index, key: { ...index.key } })));
          const given = documents.map((document, i) => ({ ...document, _id: new Int32(i) as unknown as never }));
          await Promise.all([plain.insertMany(given), indexed.insertMany(given)]);
          for (const filter of filters) {
            const [byScan, byIndex] = await Promise.all([ids(plain, filter), ids(indexed, filter)]);
            expect(byIndex.sort()).toEqual(byScan.sort());
            const order = [...sort, ['_id', 1]] as Sort;
            const [sortedScan, sortedIndex] = await Promise.all([ids(plain, filter, order), ids(indexed, filter, order)]);
            expect(sortedIndex).toEqual(sortedScan);
          }
          await Promise.all([plain.drop(), indexed.drop()]);
        },
      ),
      { numRuns: 60, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: false },
    );
  });

  test('should leave no index entry behind after updates and deletions', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.option(anyDocument)), { minLength: 1, maxLength: 20 }),
        async (steps) => {
          const collection = store.db.collection(`churn${round()}`);
          await collection.createIndexes(INDEXES.map((index) => ({ ...index, key: { ...index.key } })));
          const model = new Map<number, Document>();
          for (const [id, document] of steps) {
            if (document) await collection.replaceOne({ _id: id as never }, document, { upsert: true });
            else await collection.deleteOne({ _id: id as never });
            if (document) model.set(id, document);
            else model.delete(id);
          }
          for (const { key } of INDEXES.slice(0, 4)) {
            const found = await collection
              .find({})
              .hint({ ...key })
              .toArray();
            expect(found.map((document) => Number(document['_id'])).sort()).toEqual([...model.keys()].sort());
          }
          await collection.drop();
        },
      ),
      { numRuns: 25, interruptAfterTimeLimit: 10_000, markInterruptAsFailure: false },
    );
  });

  let counter = 0;
  const round = (): number => counter++;
});
