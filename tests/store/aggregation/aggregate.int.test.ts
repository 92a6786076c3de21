import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Long, type Document } from 'mongodb';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const OFFICES = [
  { _id: 'A', name: 'Accra' },
  { _id: 'T', name: 'Tema' },
];
const CASES = [
  { _id: 1, office: 'A', days: 3, tags: ['x', 'y'], at: new Date('2026-01-05') },
  { _id: 2, office: 'A', days: 5, tags: [], at: new Date('2026-02-05') },
  { _id: 3, office: 'T', days: Long.fromNumber(7), tags: ['y'], at: new Date('2026-02-06') },
  { _id: 4, days: 1 },
];

describe('aggregate', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openTestStore();
    await store.db.collection<{ _id: string }>('offices').insertMany(OFFICES);
    await store.db.collection<{ _id: number }>('cases').insertMany(CASES);
  });
  afterAll(async () => {
    await store.stop();
  });

  test.each<readonly [string, Document[], Document[]]>([
    [
      '$match, $sort, $skip and $limit',
      [{ $match: { days: { $gt: 1 } } }, { $sort: { days: -1 } }, { $skip: 1 }, { $limit: 1 }, { $project: { _id: 1 } }],
      [{ _id: 2 }],
    ],
    ['$limit before $match', [{ $sort: { _id: 1 } }, { $limit: 2 }, { $match: { office: 'T' } }], []],
    ['$count', [{ $match: { office: 'A' } }, { $count: 'n' }], [{ n: 2 }]],
    ['$count of nothing', [{ $match: { office: 'Z' } }, { $count: 'n' }], []],
    [
      '$group with sums',
      [
        { $group: { _id: '$office', n: { $sum: 1 }, days: { $sum: '$days' }, most: { $max: '$days' }, mean: { $avg: '$days' } } },
        { $sort: { _id: 1 } },
      ],
      [
        { _id: null, n: 1, days: 1, most: 1, mean: 1 },
        { _id: 'A', n: 2, days: 8, most: 5, mean: 4 },
        { _id: 'T', n: 1, days: 7, most: 7, mean: 7 },
      ],
    ],
    [
      '$group by an expression',
      [
        { $match: { at: { $exists: true } } },
        { $group: { _id: { month: { $month: '$at' } }, ids: { $push: '$_id' } } },
        { $sort: { '_id.month': 1 } },
      ],
      [
        { _id: { month: 1 }, ids: [1] },
        { _id: { month: 2 }, ids: [2, 3] },
      ],
    ],
    [
      '$unwind',
      [{ $unwind: '$tags' }, { $sort: { _id: 1, tags: 1 } }, { $project: { tags: 1 } }],
      [
        { _id: 1, tags: 'x' },
        { _id: 1, tags: 'y' },
        { _id: 3, tags: 'y' },
      ],
    ],
    [
      '$unwind that keeps the empty',
      [
        { $match: { _id: { $in: [2, 4] } } },
        { $unwind: { path: '$tags', preserveNullAndEmptyArrays: true, includeArrayIndex: 'i' } },
        { $project: { i: 1, tags: 1 } },
      ],
      [
        { _id: 2, i: null },
        { _id: 4, i: null },
      ],
    ],
    [
      '$lookup',
      [
        { $match: { _id: { $in: [1, 4] } } },
        { $lookup: { from: 'offices', localField: 'office', foreignField: '_id', as: 'place' } },
        { $project: { place: 1 } },
      ],
      [
        { _id: 1, place: [OFFICES[0]] },
        { _id: 4, place: [] },
      ],
    ],
    [
      '$addFields',
      [
        { $match: { _id: 1 } },
        { $addFields: { late: { $gt: ['$days', 2] }, 'deep.n': { $size: '$tags' } } },
        { $project: { late: 1, deep: 1 } },
      ],
      [{ _id: 1, late: true, deep: { n: 2 } }],
    ],
    [
      '$project with an expression',
      [{ $match: { _id: 1 } }, { $project: { _id: 0, label: { $concat: ['$office', '-', { $toString: '$days' }] } } }],
      [{ label: 'A-3' }],
    ],
    ['$project that leaves out', [{ $match: { _id: 4 } }, { $project: { days: 0 } }], [{ _id: 4 }]],
  ])('should give the documents of %s', async (...[, pipeline, expected]) => {
    expect(await store.db.collection('cases').aggregate(pipeline).toArray()).toEqual(expected);
  });

  test('should leave the stored documents as they were', async () => {
    await store.db
      .collection('cases')
      .aggregate([{ $addFields: { 'tags.z': 1 } }, { $project: { office: 0 } }])
      .toArray();
    expect(await store.db.collection('cases').find().sort({ _id: 1 }).toArray()).toEqual(
      CASES.map((given) => ({ ...given, days: Number(given.days) })),
    );
  });

  test('should give a long result in batches', async () => {
    await store.db.collection<{ _id: number }>('many').insertMany(Array.from({ length: 500 }, (_, i) => ({ _id: i })));
    const found = await store.db
      .collection('many')
      .aggregate([{ $match: { _id: { $gte: 100 } } }, { $sort: { _id: -1 } }], { batchSize: 50 })
      .toArray();
    expect(found.map(({ _id }) => Number(_id))).toEqual(Array.from({ length: 400 }, (_, i) => 499 - i));
  });
});
