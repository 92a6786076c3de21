import { afterEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createSystemClock } from '../../../engine/adapters/createSystemClock.ts';
import { createSystemProcessIdentity } from '../../../engine/adapters/createSystemProcessIdentity.ts';
import { createSystemScheduler } from '../../../engine/adapters/createSystemScheduler.ts';
import type { ProcessIdentity, ProcessOwner } from '../../../engine/ports/processIdentity.ts';
import { openStorage } from '../../../engine/storage/openStorage.ts';
import type { Storage } from '../../../engine/storage/storage.ts';

const folders: string[] = [];
const open: Storage[] = [];

afterEach(async () => {
  for (const storage of open.splice(0)) await storage.close();
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true });
});

async function folder(): Promise<string> {
  const path = await mkdtemp(join(tmpdir(), 'iss-storage-'));
  folders.push(path);
  return path;
}

async function start(
  dataDir: string,
  options: { readonly identity?: ProcessIdentity; readonly lockWaitMillis?: number } = {},
): Promise<Storage> {
  const storage = await openStorage({
    dataDir,
    lockWaitMillis: 0,
    clock: createSystemClock(),
    scheduler: createSystemScheduler(),
    identity: createSystemProcessIdentity(),
    ...options,
  });
  open.push(storage);
  return storage;
}

/** Another process, alive or not. */
function other(pid: number, isAlive: (owner: ProcessOwner) => boolean): ProcessIdentity {
  return { self: () => ({ pid, startedAt: '1', host: 'here' }), isAlive };
}

describe('data directory', () => {
  it('should refuse a folder that holds something else, and leave it as it was [DATA1]', async () => {
    const dataDir = await folder();
    await writeFile(join(dataDir, 'letters.txt'), 'dear');
    await expect(start(dataDir)).rejects.toThrow("is not an engine's data directory");
    expect(await readdir(dataDir)).toEqual(['letters.txt']);
  });

  it.each([
    ['iss-pathways-engine 2\n', 'was written by a newer engine (format 2; this engine reads format 1)'],
    ['iss-pathways-store 1\n', 'belongs to something else than the engine'],
    ['', 'belongs to something else than the engine'],
  ])('should refuse a format file that says %j [DATA2]', async (text, sentence) => {
    const dataDir = await folder();
    await writeFile(join(dataDir, 'FORMAT'), text);
    await expect(start(dataDir)).rejects.toThrow(sentence);
  });

  it('should refuse a second owner while the first lives, naming its process [DATA3]', async () => {
    const dataDir = await folder();
    await start(dataDir, { identity: other(111, () => true) });
    await expect(start(dataDir, { identity: other(222, () => true) })).rejects.toThrow(
      `The directory ${dataDir} is in use by another engine (process 111).`,
    );
  });

  it('should take over from a dead owner [DATA4]', async () => {
    const dataDir = await folder();
    await start(dataDir, { identity: other(111, () => true) });
    await expect(start(dataDir, { identity: other(222, () => false) })).resolves.toBeDefined();
  });

  it('should wait for the owner to let go, as long as it was told to [DATA5]', async () => {
    const dataDir = await folder();
    const first = await start(dataDir, { identity: other(111, () => true) });
    const second = start(dataDir, { identity: other(222, () => true), lockWaitMillis: 10_000 });
    await open.splice(open.indexOf(first), 1)[0]?.close();
    await expect(second).resolves.toBeDefined();
  });

  it('should tell a living process from a dead one and from one that got its number later [DATA4]', async () => {
    // given
    const identity = createSystemProcessIdentity();
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await once(child, 'spawn');
    const self = identity.self();
    // when
    child.kill('SIGKILL');
    await once(child, 'exit');
    // then
    expect(identity.isAlive(self)).toBe(true);
    expect(identity.isAlive({ ...self, startedAt: '1' })).toBe(false);
    expect(identity.isAlive({ ...self, host: 'elsewhere' })).toBe(false);
    expect(identity.isAlive({ ...self, pid: child.pid ?? 0, startedAt: '' })).toBe(false);
  });
});
