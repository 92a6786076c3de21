import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { serialize } from 'bson';
import fc from 'fast-check';
import { connectRaw, header, message } from '../support/rawClient.ts';
import { openTestStore, type TestStore } from '../support/testStore.ts';

const OP_MSG = 2013;
const section = (kind: number, body: Uint8Array): Buffer => Buffer.concat([Buffer.from([kind]), body]);
const flagBits = (flags: number): Buffer => {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(flags);
  return bytes;
};
const framed = (...parts: readonly Uint8Array[]): Buffer => {
  const body = Buffer.concat(parts);
  return Buffer.concat([header(16 + body.length, OP_MSG), body]);
};
const lying = (size: number): Buffer => {
  const bytes = Buffer.from(serialize({ ping: 1, $db: 'test' }));
  bytes.writeInt32LE(size, 0);
  return bytes;
};

describe('the wire', () => {
  let store: TestStore;

  beforeAll(async () => {
    store = await openTestStore();
  });
  afterAll(async () => {
    await store.stop();
  });

  test.each([
    ['a length below the header', header(3, OP_MSG)],
    ['a negative length', header(-1, OP_MSG)],
    ['a length above the limit', header(48_000_001, OP_MSG)],
    ['an unknown opcode', Buffer.concat([header(20, 4242), Buffer.alloc(4)])],
    [
      'OP_QUERY for anything but hello',
      Buffer.concat([
        header(16 + 4 + 7 + 8 + serialize({ find: 'x' }).length, 2004),
        Buffer.alloc(4),
        Buffer.from('a.$cmd\0'),
        Buffer.alloc(8),
        serialize({ find: 'x' }),
      ]),
    ],
    ['no section', framed(flagBits(0), Buffer.alloc(6))],
    ['an unknown section kind', framed(flagBits(0), section(7, serialize({ ping: 1 })))],
    ['an unknown required flag', framed(flagBits(4), section(0, serialize({ ping: 1, $db: 'test' })))],
    ['a document longer than its frame', framed(flagBits(0), section(0, lying(5_000)))],
    ['a document of negative length', framed(flagBits(0), section(0, lying(-5)))],
    ['a sequence without name', framed(flagBits(0), section(1, Buffer.from([9, 0, 0, 0, 1, 1, 1, 1, 1])))],
    ['BSON that is none', framed(flagBits(0), section(0, Buffer.from([12, 0, 0, 0, 99, 97, 0, 1, 1, 1, 1, 0])))],
  ])('should close the connection on %s and serve the others', async (_, bytes) => {
    const raw = await connectRaw(store.socket);
    raw.write(bytes);
    await raw.closed();
    expect(await store.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
  });

  test('should survive any bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ minLength: 1, maxLength: 200 }), async (noise) => {
        const raw = await connectRaw(store.socket);
        raw.write(framed(noise));
        raw.socket.end();
        await raw.closed();
        expect(await store.db.command({ ping: 1 })).toMatchObject({ ok: 1 });
      }),
      { numRuns: 60 },
    );
  });

  test('should put together a message that comes byte by byte, and two that come at once', async () => {
    const raw = await connectRaw(store.socket);
    const replies = [raw.command({ ping: 1, $db: 'test' })];
    await replies[0];
    const bytes = message({ hello: 1, $db: 'admin' });
    const slow = raw.command({ ping: 1, $db: 'test' });
    await slow;
    for (const byte of bytes) raw.write(Buffer.from([byte]));
    const both = raw.command({ ping: 1, $db: 'test' });
    expect(await both).toMatchObject({ ok: 1 });
    raw.close();
  });

  test('should send no reply to a message that wants none', async () => {
    const raw = await connectRaw(store.socket);
    raw.write(message({ insert: 'silent', documents: [{ _id: 1 }], writeConcern: { w: 0 }, $db: 'test' }, 2));
    const reply = await raw.command({ count: 'silent', $db: 'test' });
    expect(reply).toMatchObject({ n: 1, ok: 1 });
    raw.close();
  });

  test('should refuse a database name that is none', async () => {
    const raw = await connectRaw(store.socket);
    expect(await raw.command({ ping: 1, $db: 'a/b' })).toMatchObject({ ok: 0, code: 73 });
    expect(await raw.command({ ping: 1 })).toMatchObject({ ok: 0, code: 73 });
    raw.close();
  });
});
