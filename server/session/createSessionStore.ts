import { createHash } from 'node:crypto';
import MongoStore from 'connect-mongo';
import type { MongoClient } from 'mongodb';
import type { Connection } from 'mongoose';
import { storeDownProblem } from '../problems/storeDownProblem.ts';

/** Sessions in the document store. The stored key is a hash, so that a copy of the records opens nobody's session. */
export function createSessionStore(connection: Connection): MongoStore {
  const store = MongoStore.create({
    // mongoose carries its own copy of the driver, whose types differ in an optional field only.
    client: connection.getClient() as unknown as MongoClient,
    dbName: connection.db?.databaseName ?? 'iss',
    collectionName: 'sessions',
    stringify: false,
    touchAfter: 300,
    transformId: (sid) => createHash('sha256').update(sid).digest('base64url'),
  });
  return failPlainly(store);
}

/** express-session takes an error with the code ENOENT (a socket that is gone for a moment) for a session that is gone, and would sign the person out. */
function failPlainly(store: MongoStore): MongoStore {
  const get = store.get.bind(store);
  store.get = (sid, callback) =>
    get(sid, (error: unknown, session) => {
      if (error === null || error === undefined) callback(null, session);
      else callback(storeDownProblem());
    });
  return store;
}
