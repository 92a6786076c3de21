import { Long, ObjectId, Timestamp } from 'bson';
import { MAX_DOCUMENT_BYTES } from '../values/codec.ts';
import type { Command, CommandContext } from './command.ts';
import { MAX_BATCH } from './insert.ts';

export const MAX_MESSAGE_BYTES = 48_000_000;
const REPLICA_SET = 'rs0';
const SESSION_MINUTES = 30;
/** What MongoDB 8.0 speaks; drivers choose by it what they send. */
const WIRE_VERSION = 25;

function now(): Timestamp {
  return new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
}

function describe({ connection, name }: CommandContext): ReturnType<Extract<Command, { kind: 'read' }>['run']> {
  const writable = name === 'hello' ? { isWritablePrimary: true } : { ismaster: true };
  return {
    ...writable,
    helloOk: true,
    setName: REPLICA_SET,
    setVersion: 1,
    hosts: [connection.address],
    primary: connection.address,
    me: connection.address,
    secondary: false,
    electionId: new ObjectId('7fffffff0000000000000001'),
    lastWrite: { opTime: { ts: now(), t: Long.fromNumber(1) }, lastWriteDate: new Date() },
    maxBsonObjectSize: MAX_DOCUMENT_BYTES,
    maxMessageSizeBytes: MAX_MESSAGE_BYTES,
    maxWriteBatchSize: MAX_BATCH,
    localTime: new Date(),
    logicalSessionTimeoutMinutes: SESSION_MINUTES,
    connectionId: connection.id,
    minWireVersion: 0,
    maxWireVersion: WIRE_VERSION,
    readOnly: false,
    ok: 1,
  };
}

/** Says that this is the only member, and the primary, of a replica set, so that drivers use transactions and retryable writes. */
export const hello: Command = { kind: 'read', inTransaction: false, run: describe };
