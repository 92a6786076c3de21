import { Binary } from 'bson';
import { storeError } from '../errors/storeError.ts';
import type { Document } from '../values/value.ts';

const ID_BYTES = 16;

/** The name of a logical session, from its lsid. */
export function sessionKeyOf(lsid: Document): string {
  const id = lsid['id'];
  if (!(id instanceof Binary) || id.length() !== ID_BYTES) throw storeError('BadValue', "BSON field 'lsid.id' must be a UUID");
  return Buffer.from(id.value()).toString('hex');
}
