import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, readdirSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { StartError } from './StartError.ts';

const PRODUCT = 'iss-pathways';
const VERSION = 1;

/** Creates the data directory or makes sure that it is ours and not newer than this program; refuses with a `StartError`. */
export function prepareDataDirectory(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw new StartError(`The data directory ${folder} cannot be created (${(error as NodeJS.ErrnoException).code ?? 'unknown'}).`);
  }
  const file = join(folder, 'FORMAT');
  if (existsSync(file)) checkFormat(folder, readFileSync(file, 'utf8'));
  else if (readdirSync(folder).some((name) => !name.startsWith('.'))) {
    throw new StartError(`The directory ${folder} holds files that are not ours (it has no FORMAT file). Choose another with DATA_DIR.`);
  } else writeFormat(folder, file);
}

function checkFormat(folder: string, content: string): void {
  const [product, version] = content.trim().split(' ');
  if (product !== PRODUCT || !/^\d+$/.test(version ?? '')) {
    throw new StartError(`The directory ${folder} belongs to another program (its FORMAT file says so). Choose another with DATA_DIR.`);
  }
  if (Number(version) > VERSION) {
    throw new StartError(
      `The data in ${folder} was written by a newer version of ISS Pathways (format ${version ?? ''}, this one knows ${VERSION}). Start the newer version.`,
    );
  }
}

function writeFormat(folder: string, file: string): void {
  const temporary = join(folder, `.FORMAT-${process.pid}`);
  const descriptor = openSync(temporary, 'w', 0o600);
  writeSync(descriptor, `${PRODUCT} ${VERSION}\n`);
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(temporary, file);
}
