import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { DataDirectoryError } from './dataDirectoryError.ts';

const KIND = 'iss-pathways-engine';

/** Format that this engine writes; it reads no other. */
const FORMAT_VERSION = 1;

/** Marks a new directory as the engine's, or checks that an existing one is; throws `DataDirectoryError`. */
export function claimFormat(dataDir: string): void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const file = join(dataDir, 'FORMAT');
  if (existsSync(file)) {
    check(dataDir, readFileSync(file, 'utf8'));
    return;
  }
  const others = readdirSync(dataDir).filter((name) => name !== 'FORMAT.new');
  if (others.length > 0)
    throw new DataDirectoryError(`The directory ${dataDir} holds files but is not an engine's data directory (it has no FORMAT file).`);
  write(`${file}.new`, `${KIND} ${FORMAT_VERSION}\n`);
  renameSync(`${file}.new`, file);
}

function check(dataDir: string, text: string): void {
  const [kind, version] = text.trim().split(' ');
  if (kind !== KIND || version === undefined || !/^\d+$/.test(version))
    throw new DataDirectoryError(
      `The directory ${dataDir} belongs to something else than the engine (its FORMAT file does not say ${KIND}).`,
    );
  if (Number(version) > FORMAT_VERSION)
    throw new DataDirectoryError(
      `The directory ${dataDir} was written by a newer engine (format ${version}; this engine reads format ${FORMAT_VERSION}).`,
    );
  if (Number(version) < FORMAT_VERSION)
    throw new DataDirectoryError(
      `The directory ${dataDir} was written by an older engine (format ${version}; this engine reads format ${FORMAT_VERSION}).`,
    );
}

function write(path: string, text: string): void {
  const file = openSync(path, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
}
