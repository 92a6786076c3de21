import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { open } from 'lmdb';
import { FORMAT_VERSION } from '../../../store/storage/format.ts';
import { startStore } from '../../../store/startStore.ts';
import { encodeDocument } from '../../../store/values/codec.ts';
import { startStoreProcess } from '../support/storeProcess.ts';

describe('the data directory', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'store-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  const start = async (lockWaitMs = 0) =>
    startStore({ dataDir: join(folder, 'store'), endpoint: { socket: join(folder, 's', 'b.sock') }, lockWaitMs });

  async function writeFormat(format: Record<string, unknown>): Promise<void> {
    const environment = open<Buffer, Buffer>({
      path: join(folder, 'store'),
      noSubdir: false,
      encoding: 'binary',
      keyEncoding: 'binary',
      maxDbs: 16,
    });
    const meta = environment.openDB<Buffer, Buffer>({ name: 'meta', encoding: 'binary', keyEncoding: 'binary' });
    meta.putSync(Buffer.from('format'), encodeDocument(format));
    await environment.close();
  }

  test('should refuse files that are not a store', async () => {
    mkdirSync(join(folder, 'store'));
    writeFileSync(join(folder, 'store', 'letter.txt'), 'dear');
    await expect(start()).rejects.toThrow(/holds files that are not this store's/);
  });

  test('should refuse a data file that is none', async () => {
    mkdirSync(join(folder, 'store'));
    writeFileSync(join(folder, 'store', 'data.mdb'), Buffer.alloc(20_000, 7));
    await expect(start()).rejects.toThrow(/cannot be opened as this store's data/);
  });

  test('should refuse data of a newer program and say so', async () => {
    mkdirSync(join(folder, 'store'));
    await writeFormat({ name: 'iss-pathways store', version: FORMAT_VERSION + 1 });
    await expect(start()).rejects.toThrow(/newer than the 1 that this program knows/);
  });

  test('should refuse data of another program', async () => {
    mkdirSync(join(folder, 'store'));
    await writeFormat({ name: 'somebody else', version: 1 });
    await expect(start()).rejects.toThrow(/was not written by this store/);
  });

  test('should refuse a second process, name the first, and let it in once the first is killed', async () => {
    const first = await startStoreProcess({ folder });
    await expect(start(200)).rejects.toThrow(new RegExp(`in use by process ${first.pid}`));
    first.kill();
    await first.exited;
    const second = await start(2_000);
    await second.stop();
  });

  test('should wait for the first process to end', async () => {
    const first = await startStoreProcess({ folder });
    const second = start(10_000);
    setTimeout(() => first.terminate(), 300);
    await (await second).stop();
    expect(await first.exited).toBe(0);
  });
});
