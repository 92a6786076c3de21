import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { isTrue } from '../values/options.ts';
import type { Document } from '../values/value.ts';

/** Refuses a collation other than the simple one, which is the order this store has. */
export function refuseCollation(options: Document): void {
  const collation = options['collation'];
  if (isDocument(collation) && collation['locale'] !== 'simple')
    throw storeError('NotImplemented', 'Collations are not supported by this store');
}

/** Refuses flags that would change a result and that this store does not have. */
export function refuseFlags(options: Document, flags: readonly string[]): void {
  for (const flag of flags) {
    if (isTrue(options[flag])) throw storeError('NotImplemented', `The option '${flag}' is not supported by this store`);
  }
}
