import { decodeDocument, encodeDocument } from '../values/codec.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Tables } from './tables.ts';

/** The version of the layout of keys and values on disk; it is raised when an older program could no longer read the data. */
export const FORMAT_VERSION = 1;
const FORMAT_NAME = 'iss-pathways store';
const FORMAT_KEY = Buffer.from('format');

/** A data directory that this program must not touch. */
export class ForeignDataError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'ForeignDataError';
  }
}

/** Checks the format record of a directory, or writes it into an empty one; to be called inside a write transaction. */
export function claimFormat(tables: Tables, dataDir: string): void {
  const bytes = tables.meta.getBinary(FORMAT_KEY);
  if (!bytes) {
    tables.meta.putSync(FORMAT_KEY, encodeDocument({ name: FORMAT_NAME, version: FORMAT_VERSION }));
    return;
  }
  const format = decodeDocument(bytes);
  const version = numberValue(format['version']);
  if (format['name'] !== FORMAT_NAME || version === undefined)
    throw new ForeignDataError(`The data directory ${dataDir} was not written by this store; choose another DATA_DIR.`);
  if (version > FORMAT_VERSION) {
    throw new ForeignDataError(
      `The data directory ${dataDir} has format ${version}, newer than the ${FORMAT_VERSION} that this program knows; start the newer program or choose another DATA_DIR.`,
    );
  }
}
