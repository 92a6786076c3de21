import { randomBytes } from 'node:crypto';
import { chmodSync, closeSync, existsSync, fsyncSync, linkSync, mkdirSync, openSync, readFileSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';
import type { KeyRing } from './KeyRing.ts';

const key = z
  .base64()
  .transform((text) => Buffer.from(text, 'base64'))
  .refine((bytes) => bytes.length === 32, 'must be 32 bytes');

const KeyFile = z.strictObject({
  version: z.literal(1),
  fieldKeys: z.array(z.strictObject({ id: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/), key })).min(1),
  hashKey: key,
  sessionSecret: z.string().min(32),
});

/**
 * Reads the installation's keys from `<dataDir>/keys/keys.json` (0600) and creates them at the first start, atomically: two processes that start
 * at once agree on one file, and a crash leaves none or a whole one.
 */
export function loadKeyRing(dataDir: string): KeyRing {
  const folder = join(dataDir, 'keys');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const file = join(folder, 'keys.json');
  if (!existsSync(file)) create(folder, file);
  chmodSync(file, 0o600);
  return parse(file);
}

function parse(file: string): KeyRing {
  let content: unknown;
  try {
    content = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    throw new Error(`The key file ${file} is not JSON. Put back the copy from your backup; without it sealed records cannot be read.`);
  }
  const result = KeyFile.safeParse(content);
  if (!result.success)
    throw new Error(
      `The key file ${file} is damaged at ${result.error.issues[0]?.path.join('.') ?? 'its root'}. Put back the copy from your backup.`,
    );
  return result.data;
}

function create(folder: string, file: string): void {
  const temporary = join(folder, `.keys-${randomBytes(8).toString('hex')}`);
  const descriptor = openSync(temporary, 'wx', 0o600);
  try {
    writeSync(descriptor, `${JSON.stringify(freshKeys(), null, 2)}\n`);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  try {
    linkSync(temporary, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    rmSync(temporary, { force: true });
  }
  syncFolder(folder);
}

function freshKeys(): object {
  const random = () => randomBytes(32).toString('base64');
  return { version: 1, fieldKeys: [{ id: 'k1', key: random() }], hashKey: random(), sessionSecret: random() };
}

function syncFolder(folder: string): void {
  const descriptor = openSync(folder, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
}
