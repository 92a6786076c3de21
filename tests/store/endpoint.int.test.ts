import { existsSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { MongoClient } from 'mongodb';
import { readConfig } from '../../store/config.ts';
import { startStore } from '../../store/startStore.ts';
import type { Endpoint } from '../../store/wire/listen.ts';

describe('the endpoint', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (endpoint: Endpoint) => startStore({ dataDir: join(folder, 'data'), endpoint });

  test('should be a socket for this user only, in a folder of the same kind', async () => {
    const store = await start({ socket: join(folder, 'run', 'store.sock') });
    expect(statSync(join(folder, 'run')).mode & 0o777).toBe(0o700);
    expect(statSync(join(folder, 'run', 'store.sock')).mode & 0o777).toBe(0o600);
    await store.stop();
  });

  test('should be an address on the loopback', async () => {
    const store = await start({ host: '127.0.0.1', port: 0 });
    const client = await MongoClient.connect(store.uri);
    expect(await client.db('test').command({ ping: 1 })).toMatchObject({ ok: 1 });
    await client.close();
    await store.stop();
  });

  test('should say which address is in use, and let go of the data', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => {
      other.listen(0, '127.0.0.1', resolve);
    });
    const { port } = other.address() as { port: number };
    await expect(start({ host: '127.0.0.1', port })).rejects.toThrow(`127.0.0.1:${port} is in use`);
    other.close();
    await (await start({ host: '127.0.0.1', port: 0 })).stop();
  });

  test.each<readonly [string, Endpoint, RegExp]>([
    ['an address that others could reach', { host: '0.0.0.0', port: 0 }, /loopback only/],
    ['a socket path that is too long', { socket: `/tmp/${'x'.repeat(120)}/s.sock` }, /longer than 100 bytes/],
  ])('should not be %s', async (_, endpoint, sentence) => {
    await expect(start(endpoint)).rejects.toThrow(sentence);
  });

  test('should take the place of a dead socket and of nothing else', async () => {
    const run = join(folder, 'run');
    mkdirSync(run);
    writeFileSync(join(run, 'file.sock'), 'mine');
    await expect(start({ socket: join(run, 'file.sock') })).rejects.toThrow(/is no socket/);
    const living = await start({ socket: join(run, 'store.sock') });
    await expect(startStore({ dataDir: join(folder, 'other'), endpoint: { socket: join(run, 'store.sock') } })).rejects.toThrow(
      /Another process listens/,
    );
    await living.stop();
    expect(existsSync(join(run, 'file.sock'))).toBe(true);
  });
});

describe('the configuration', () => {
  test('should read the environment, with the socket before the port', () => {
    expect(readConfig({ DATA_DIR: '/d', STORE_PORT: '27701' })).toEqual({
      dataDir: '/d/store',
      endpoint: { host: '127.0.0.1', port: 27701 },
      lockWaitMs: 5000,
    });
    expect(readConfig({ STORE_SOCKET: '/s.sock', STORE_LOCK_WAIT_MS: '10' })).toEqual({
      dataDir: 'data/store',
      endpoint: { socket: '/s.sock' },
      lockWaitMs: 10,
    });
  });

  test.each([
    ['STORE_PORT', 'many'],
    ['STORE_PORT', '70000'],
    ['STORE_LOCK_WAIT_MS', '-1'],
  ])('should name the variable that is wrong: %s=%s', (name, value) => {
    expect(() => readConfig({ [name]: value })).toThrow(name);
  });
});
