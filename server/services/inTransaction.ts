import type { ClientSession, Connection } from 'mongoose';

/** Runs a body in one transaction: all of its writes or none. The body may run again after a conflict, so it must do nothing but read and write with the session. */
export async function inTransaction<T>(connection: Connection, body: (session: ClientSession) => Promise<T>): Promise<T> {
  const session = await connection.startSession();
  try {
    return await session.withTransaction(() => body(session));
  } finally {
    await session.endSession();
  }
}
