import { createHash } from 'node:crypto';
import MongoStore from 'connect-mongo';
import type { MongoClient } from 'mongodb';
import type { Connection } from 'mongoose';

/** Sessions in the document store. The stored key is a hash, so that a copy of the records opens nobody's session. */
export function createSessionStore(connection: Connection): MongoStore {
  return MongoStore.create({
    // mongoose carries its own copy of the driver, whose types differ in an optional field only.
    client: connection.getClient() as unknown as MongoClient,
    dbName: connection.db?.databaseName ?? 'iss',
    collectionName: 'sessions',
    stringify: false,
    touchAfter: 300,
    transformId: (sid) => createHash('sha256').update(sid).digest('base64url'),
  });
}
