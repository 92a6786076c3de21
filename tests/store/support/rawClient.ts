import { createConnection, type Socket } from 'node:net';
import { deserialize, serialize } from 'bson';

const OP_MSG = 2013;

type Document = Record<string, unknown>;

/** A client that sends exactly what it is told, which a driver never does. */
export interface RawClient {
  readonly socket: Socket;
  command(command: Document): Promise<Document>;
  write(bytes: Buffer): void;
  /** Resolves when the other side has closed the connection. */
  closed(): Promise<void>;
  close(): void;
}

export function header(length: number, opCode: number, requestId = 1): Buffer {
  const bytes = Buffer.alloc(16);
  bytes.writeInt32LE(length, 0);
  bytes.writeInt32LE(requestId, 4);
  bytes.writeInt32LE(opCode, 12);
  return bytes;
}

export function message(command: Document, flags = 0): Buffer {
  const body = Buffer.from(serialize(command));
  const head = Buffer.alloc(5);
  head.writeUInt32LE(flags, 0);
  return Buffer.concat([header(16 + 5 + body.length, OP_MSG), head, body]);
}

export async function connectRaw(path: string): Promise<RawClient> {
  const socket = createConnection(path);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('error', reject);
  });
  const ended = new Promise<void>((resolve) => {
    socket.once('close', () => resolve());
  });
  socket.on('error', () => undefined);
  let received = Buffer.alloc(0);
  const waiting: ((reply: Document) => void)[] = [];
  socket.on('data', (chunk) => {
    received = Buffer.concat([received, chunk]);
    while (received.length >= 16 && received.length >= received.readInt32LE(0)) {
      const length = received.readInt32LE(0);
      waiting.shift()?.(deserialize(received.subarray(21, length)));
      received = received.subarray(length);
    }
  });
  return {
    socket,
    async command(command) {
      const reply = new Promise<Document>((resolve) => waiting.push(resolve));
      socket.write(message(command));
      return reply;
    },
    write: (bytes) => void socket.write(bytes),
    closed: async () => ended,
    close: () => void socket.destroy(),
  };
}
