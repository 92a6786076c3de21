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

  it('should repeat an operation whose socket ended between the driver’s check and its write', async () => {
    let ended = 0;
    for (const socket of sockets.splice(0)) {
      const write = socket.write.bind(socket) as (...given: unknown[]) => boolean;
      socket.write = (...given: unknown[]) => {
        ended += 1;
        socket.destroy();
        return write(...given);
      };
    }
    const found = connection.collection('offices').findOne({});

    await expect(Promise.race([found, sleep(10_000, 'hangs', { ref: false })])).resolves.toBeNull();
    expect(ended).toBeGreaterThan(0);
  });
});
