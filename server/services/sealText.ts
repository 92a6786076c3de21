import type { FieldCipher, Place, Sealed } from '../crypto/FieldCipher.ts';

/** Seals somebody's words; nothing said stays nothing. */
export function sealText(cipher: FieldCipher, place: Place, text: string | null): Sealed | null {
  return text === null || text === '' ? null : cipher.encrypt(text, place);
}

/** Opens sealed words. */
export function openText(cipher: FieldCipher, place: Place, sealed: Sealed | null): string | null {
  if (sealed === null) return null;
  const opened = cipher.decrypt(sealed, place);
  return typeof opened === 'string' ? opened : null;
}
