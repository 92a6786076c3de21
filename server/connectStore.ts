import { createConnection, type Connection } from 'mongoose';
import { endDrainWaits } from './endDrainWaits.ts';

const DATABASE = 'iss';

endDrainWaits();

/** Connects to the store; while it is away for a moment (a restart) calls wait up to five seconds before they fail. */
export async function connectStore(uri: string): Promise<Connection> {
  const named = /^mongodb(\+srv)?:\/\/[^/]+\/[^?]+/.test(uri);
  return createConnection(uri, {
    ...(named ? {} : { dbName: DATABASE }),
    serverSelectionTimeoutMS: 5_000,
    heartbeatFrequencyMS: 2_000,
    connectTimeoutMS: 2_000,
    waitQueueTimeoutMS: 5_000,
    socketTimeoutMS: 30_000,
    autoIndex: false,
    autoCreate: false,
    retryWrites: true,
    writeConcern: { w: 'majority', journal: true },
    readConcern: { level: 'majority' },
  }).asPromise();
}
