import type { FieldCipher } from './FieldCipher.ts';

/** Keyed hash of a Ghana Card (or other identity) number, written in any of the ways people write it; null when nothing is left to compare. */
export function nationalIdHash(cipher: Pick<FieldCipher, 'hash'>, written: string): string | null {
  const normal = written
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[^\p{L}\p{N}]/gu, '');
  return normal === '' ? null : cipher.hash(`national-id:${normal}`);
}
