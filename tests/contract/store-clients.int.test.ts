import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startStore, type RunningStore } from '#store';
import MongoStore from 'connect-mongo';
import { MongoClient } from 'mongodb';
import mongoose, { type Connection, type Model, Schema } from 'mongoose';

interface Person {
  username: string;
  age?: number;
  tags: string[];
  notes: { text: string; at?: Date }[];
  office?: string;
}

const personSchema = new Schema<Person>(
  {
    username: String,
    age: Number,
    tags: [String],
    notes: [new Schema({ text: String, at: Date })],
    office: { type: String, ref: 'Office' },
  },
  { timestamps: true, optimisticConcurrency: true },
);
personSchema.index({ username: 1 }, { unique: true });
personSchema.index({ age: 1, username: -1 });

describe('clients of the store, unmodified', () => {
  let folder: string;
  let store: RunningStore;
  let connection: Connection;
  let people: Model<Person>;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
    store = await startStore({ dataDir: join(folder, 'data'), endpoint: { socket: join(folder, 'run', 'store.sock') } });
    connection = await mongoose.createConnection(store.uri, { dbName: 'contract' }).asPromise();
    connection.model('Office', new Schema<{ _id: string; name: string }>({ _id: String, name: String }));
    people = connection.model('Person', personSchema);
    await people.init();
  });
  afterAll(async () => {
    await connection.close();
    await store.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('mongoose should create, find, change and delete documents', async () => {
    const esi = await people.create({ username: 'esi', age: 30, tags: ['a'] });
    esi.tags.push('b');
    esi.notes.push({ text: 'first' });
    await esi.save();
    const found = await people.findOne({ username: 'esi' }).lean();
    expect(found).toMatchObject({ age: 30, tags: ['a', 'b'], notes: [{ text: 'first' }], __v: 1 });
    expect(await people.findOneAndUpdate({ username: 'esi' }, { $inc: { age: 1 } }, { returnDocument: 'after' })).toMatchObject({
      age: 31,
    });
    expect(await people.countDocuments({ tags: 'b' })).toBe(1);
    expect(await people.exists({ username: 'nobody' })).toBeNull();
    expect((await people.deleteOne({ username: 'esi' })).deletedCount).toBe(1);
  });

  test('mongoose should learn which key is double', async () => {
    await people.create({ username: 'kofi' });
    await expect(people.create({ username: 'kofi' })).rejects.toMatchObject({
      code: 11000,
      keyPattern: { username: 1 },
      keyValue: { username: 'kofi' },
    });
    const many = people.insertMany([{ username: 'ama' }, { username: 'kofi' }, { username: 'yaw' }], { ordered: false });
    await expect(many).rejects.toMatchObject({ code: 11000 });
    expect(await people.countDocuments({ username: { $in: ['ama', 'kofi', 'yaw'] } })).toBe(3);
  });

  test('mongoose should notice that a document was changed behind its back', async () => {
    await people.create({ username: 'race' });
    const [mine, yours] = [await people.findOne({ username: 'race' }).orFail(), await people.findOne({ username: 'race' }).orFail()];
    mine.age = 1;
    await mine.save();
    yours.age = 2;
    await expect(yours.save()).rejects.toMatchObject({ name: 'VersionError' });
  });

  test('mongoose should populate, page and aggregate', async () => {
    await connection.model('Office').create({ _id: 'TMA', name: 'Tema' });
    await people.insertMany(
      Array.from({ length: 30 }, (_, i) => ({ username: `page${String(i).padStart(2, '0')}`, age: 100 + (i % 3), office: 'TMA' })),
    );
    const page = await people
      .find({ office: 'TMA' })
      .sort({ age: -1, username: 1 })
      .skip(10)
      .limit(5)
      .populate<{ office: { name: string } }>('office')
      .exec();
    expect(page.map(({ username }) => username)).toEqual(['page01', 'page04', 'page07', 'page10', 'page13']);
    expect(page[0]?.office.name).toBe('Tema');
    expect(
      await people.aggregate([{ $match: { office: 'TMA' } }, { $group: { _id: '$age', n: { $sum: 1 } } }, { $sort: { _id: 1 } }]),
    ).toEqual([100, 101, 102].map((age) => ({ _id: age, n: 10 })));
    expect(await people.distinct('age', { office: 'TMA' })).toEqual([100, 101, 102]);
  });

  test('mongoose should commit and abort transactions', async () => {
    await connection.transaction(async (session) => {
      await people.create([{ username: 'inside' }], { session });
      await people.updateOne({ username: 'kofi' }, { $set: { age: 7 } }, { session });
    });
    const failing = connection.transaction(async (session) => {
      await people.create([{ username: 'never' }], { session });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await people.countDocuments({ username: { $in: ['inside', 'never'] } })).toBe(1);
    expect(await people.findOne({ username: 'kofi' })).toMatchObject({ age: 7 });
  });

  test('mongoose should keep its indexes in step', async () => {
    const names = (await people.listIndexes()).map(({ name }: { name?: string }) => name);
    expect(names.sort()).toEqual(['_id_', 'age_1_username_-1', 'username_1']);
    expect(await people.diffIndexes()).toEqual({ toDrop: [], toCreate: [] });
    expect(await people.syncIndexes()).toEqual([]);
  });

  test('the driver should write in bulk', async () => {
    const client = await MongoClient.connect(store.uri);
    const things = client.db('contract').collection<{ _id: number; n: number }>('bulk');
    const result = await things.bulkWrite([
      { insertOne: { document: { _id: 1, n: 1 } } },
      { updateOne: { filter: { _id: 1 }, update: { $inc: { n: 1 } } } },
      { replaceOne: { filter: { _id: 2 }, replacement: { n: 5 }, upsert: true } },
      { deleteOne: { filter: { _id: 1 } } },
    ]);
    expect(result).toMatchObject({ insertedCount: 1, matchedCount: 1, modifiedCount: 1, upsertedCount: 1, deletedCount: 1 });
    expect(await things.find().toArray()).toEqual([{ _id: 2, n: 5 }]);
    await client.close();
  });

  test('the driver should find its replica set by name over TCP, as mongosh does', async () => {
    const tcp = await startStore({ dataDir: join(folder, 'tcp'), endpoint: { host: '127.0.0.1', port: 0 } });
    const { host } = new URL(tcp.uri);
    const client = await MongoClient.connect(`mongodb://${host}/?replicaSet=rs0`);
    const admin = client.db('admin');
    expect(await admin.command({ hello: 1 })).toMatchObject({ isWritablePrimary: true, setName: 'rs0', ok: 1 });
    expect(await admin.command({ buildInfo: 1 })).toMatchObject({ version: '8.0.0' });
    expect(await admin.command({ connectionStatus: 1 })).toMatchObject({ ok: 1 });
    expect(await admin.command({ getParameter: 1, featureCompatibilityVersion: 1 })).toMatchObject({ ok: 1 });
    expect((await admin.admin().listDatabases()).databases).toEqual([]);
    await client.close();
    await tcp.stop();
  });

  test('connect-mongo should keep, touch and end sessions', async () => {
    const sessions = MongoStore.create({ mongoUrl: store.uri, dbName: 'contract', ttl: 60 });
    const set = promisify(sessions.set.bind(sessions));
    const get = promisify(sessions.get.bind(sessions));
    const touch = promisify(sessions.touch.bind(sessions));
    const destroy = promisify(sessions.destroy.bind(sessions));
    const session = { cookie: { maxAge: 60_000 }, person: 'esi' } as never;
    await set('s1', session);
    expect(await get('s1')).toMatchObject({ person: 'esi' });
    await touch('s1', session);
    await destroy('s1');
    expect((await get('s1')) ?? null).toBeNull();
    await sessions.close();
  });
});
