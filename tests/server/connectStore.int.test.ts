import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { subscribe, unsubscribe } from 'node:diagnostics_channel';
import type { Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { connectStore } from '../../server/connectStore.ts';
import { openTestStore, type TestStore } from './support/testStore.ts';

describe('connectStore', () => {
  let store: TestStore;
  let connection: Connection;
  const sockets: Socket[] = [];
  const keep = (message: unknown) => void sockets.push((message as { socket: Socket }).socket);

  beforeEach(async () => {
    store = await openTestStore();
    subscribe('net.client.socket', keep);
    connection = await connectStore(store.uri);
    await connection.db?.command({ ping: 1 });
  });
  afterEach(async () => {
    unsubscribe('net.client.socket', keep);
    await connection.close(true);
    await store.stop();
  });

  it.each<[string, (socket: Socket) => void]>([
    ['had ended before the write', (socket) => void socket.destroy()],
    ['ended while the write waited', (socket) => void setTimeout(() => socket.destroy(), 20)],
  ])('should repeat an operation whose socket %s', async (_when, end) => {
    let ended = 0;
    for (const socket of sockets.splice(0)) {
      // A socket that got the other side's end has such a write of its own (writeAfterFIN in Node's net.js).
      socket.write = () => {
        ended += 1;
        end(socket);
        return false;
      };
    }
    const found = connection.collection('offices').findOne({});

    await expect(Promise.race([found, sleep(10_000, 'hangs', { ref: false })])).resolves.toBeNull();
    expect(ended).toBeGreaterThan(0);
  });
});
