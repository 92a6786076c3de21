/** A value as it lies in the store: `v1.<key id>.<nonce, tag and ciphertext in base64url>`. */
export type Sealed = string;

/** Where a sealed value lives; it opens nowhere else. */
export interface Place {
  readonly collection: string;
  readonly field: string;
  /** Id of the document. */
  readonly id: string;
}

/** Seals personal values (AES-256-GCM, the place as additional data) and hashes what must be compared without being read. */
export interface FieldCipher {
  /** Seals any JSON value under the newest key. */
  encrypt(value: unknown, place: Place): Sealed;
  /** Opens a sealed value; throws when it was changed, moved to another place, or its key is gone. */
  decrypt(sealed: Sealed, place: Place): unknown;
  /** Keyed hash (HMAC-SHA-256, base64url) for comparing without storing; the key never rotates with the field keys. */
  hash(text: string): string;
}
