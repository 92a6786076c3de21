import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Decimal128, type Document } from 'mongodb';
import { openTestStore, type TestStore } from '../support/testStore.ts';

describe('what this store does not have', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openTestStore();
    await store.db.collection('things').insertMany([{ a: 1 }, { a: Decimal128.fromString('1.5') }]);
  });
  afterAll(async () => {
    await store.stop();
  });

  const aggregate = (...pipeline: Document[]): Document => ({ aggregate: 'things', pipeline, cursor: {} });
  const index = (spec: Document): Document => ({ createIndexes: 'things', indexes: [{ name: 'x', ...spec }] });

  test.each<readonly [string, Document, number, string]>([
    ['an unknown command', { mapReduce: 'things' }, 59, 'CommandNotFound'],
    ['collMod', { collMod: 'things' }, 59, 'CommandNotFound'],
    ['a collation', { find: 'things', collation: { locale: 'fr' } }, 238, 'NotImplemented'],
    ['a tailable cursor', { find: 'things', tailable: true }, 238, 'NotImplemented'],
    ['a computed projection', { find: 'things', projection: { b: { $add: ['$a', 1] } } }, 238, 'NotImplemented'],
    ['mixed projections', { find: 'things', projection: { a: 1, b: 0 } }, 31254, 'Location31254'],
    ['a text search', { find: 'things', filter: { $text: { $search: 'x' } } }, 2, 'BadValue'],
    ['JavaScript', { find: 'things', filter: { $where: 'true' } }, 2, 'BadValue'],
    ['an unknown hint', { find: 'things', hint: 'nothing' }, 2, 'BadValue'],
    ['a negative limit', { find: 'things', limit: -1 }, 2, 'BadValue'],
    ['a filter of the wrong type', { find: 'things', filter: 5 }, 14, 'TypeMismatch'],
    ['an unknown stage', aggregate({ $facet: {} }), 40324, 'Location40324'],
    ['a stage of two fields', aggregate({ $match: {}, $sort: { a: 1 } }), 40323, 'Location40323'],
    ['an unknown expression', aggregate({ $project: { b: { $function: {} } } }), 168, 'InvalidPipelineOperator'],
    ['an unknown accumulator', aggregate({ $group: { _id: null, b: { $stdDevPop: '$a' } } }), 168, 'InvalidPipelineOperator'],
    ['decimals in an expression', aggregate({ $group: { _id: null, b: { $sum: '$a' } } }), 238, 'NotImplemented'],
    ['a lookup with a pipeline', aggregate({ $lookup: { from: 'x', pipeline: [], as: 'y' } }), 238, 'NotImplemented'],
    ['writing stages', aggregate({ $out: 'x' }), 40324, 'Location40324'],
    ['an update pipeline', { update: 'things', updates: [{ q: {}, u: [{ $set: { a: 1 } }] }] }, 238, 'NotImplemented'],
    ['a text index', index({ key: { a: 'text' } }), 67, 'CannotCreateIndex'],
    ['a geographic index', index({ key: { a: '2dsphere' } }), 67, 'CannotCreateIndex'],
    ['a wildcard index', index({ key: { '$**': 1 } }), 67, 'CannotCreateIndex'],
    ['an unknown index option', index({ key: { a: 1 }, weights: {} }), 72, 'InvalidOptions'],
    ['a TTL on two fields', index({ key: { a: 1, b: 1 }, expireAfterSeconds: 5 }), 67, 'CannotCreateIndex'],
    ['a capped collection', { create: 'capped', capped: true, size: 1000 }, 238, 'NotImplemented'],
    ['a view', { create: 'view', viewOn: 'things' }, 238, 'NotImplemented'],
    ['dropping the _id index', { dropIndexes: 'things', index: '_id_' }, 72, 'InvalidOptions'],
    ['dropping an unknown index', { dropIndexes: 'things', index: 'nothing' }, 27, 'IndexNotFound'],
    ['a collection name with $', { insert: 'a$b', documents: [{}] }, 73, 'InvalidNamespace'],
    ['an empty batch', { insert: 'things', documents: [] }, 16, 'InvalidLength'],
    ['an unknown cursor', { getMore: 5n, collection: 'things' }, 43, 'CursorNotFound'],
    ['a snapshot outside a transaction', { find: 'things', readConcern: { level: 'snapshot' } }, 72, 'InvalidOptions'],
  ])('should be refused by its MongoDB code: %s', async (...[, command, code, codeName]) => {
    const outcome: unknown = await store.db.command(command).then(
      (reply: unknown) => (reply as { writeErrors?: unknown[] }).writeErrors?.[0] ?? reply,
      (error: unknown) => error,
    );
    expect(outcome).toMatchObject({ code });
    if (!('update' in command)) expect(outcome).toMatchObject({ codeName });
  });
});
