import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from './StartError.ts';

/** Longest path that every system takes for a Unix socket. */
const LONGEST_PATH = 100;

/** A new folder (0700) for the store's socket. */
export interface SocketFolder {
  readonly socket: string;
  /** Removes what earlier servers on this data directory left when they were killed; call it only while holding the store's lock. */
  removeStale(): void;
  remove(): void;
}

/** Makes the folder in the system's temporary folder, named after the data directory. */
export function socketFolder(dataDir: string): SocketFolder {
  const prefix = `iss-${createHash('sha256').update(dataDir).digest('hex').slice(0, 12)}-`;
  const parent = Buffer.byteLength(join(tmpdir(), `${prefix}XXXXXX`, 'store.sock')) <= LONGEST_PATH ? tmpdir() : '/tmp';
  const folder = make(join(parent, prefix));
  return {
    socket: join(folder, 'store.sock'),
    removeStale() {
      for (const name of readdirSync(parent)) {
        const path = join(parent, name);
        if (name.startsWith(prefix) && path !== folder) rmSync(path, { recursive: true, force: true });
      }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function make(prefix: string): string {
  try {
    return mkdtempSync(prefix);
  } catch (error) {
    throw new StartError(`No temporary folder can be made at ${prefix}… (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
}
