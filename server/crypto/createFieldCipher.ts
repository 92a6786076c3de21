import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import type { FieldCipher, Place, Sealed } from './FieldCipher.ts';
import type { KeyRing } from './KeyRing.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Builds the cipher over a ring of keys. */
export function createFieldCipher(keys: Pick<KeyRing, 'fieldKeys' | 'hashKey'>): FieldCipher {
  const newest = keys.fieldKeys.at(-1);
  if (newest === undefined) throw new Error('The key ring holds no field key.');
  return {
    encrypt: (value, place) => seal(newest, JSON.stringify(value ?? null), place),
    decrypt: (sealed, place) => JSON.parse(open(keys, sealed, place)) as unknown,
    hash: (text) => createHmac('sha256', keys.hashKey).update(text, 'utf8').digest('base64url'),
  };
}

function seal({ id, key }: KeyRing['fieldKeys'][number], text: string, place: Place): Sealed {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, nonce, { authTagLength: TAG_BYTES }).setAAD(additionalData(place));
  const body = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return `v1.${id}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString('base64url')}`;
}

function open(keys: Pick<KeyRing, 'fieldKeys'>, sealed: Sealed, place: Place): string {
  const [version, id, payload] = sealed.split('.');
  const key = keys.fieldKeys.find((candidate) => candidate.id === id)?.key;
  if (version !== 'v1' || payload === undefined || key === undefined)
    throw new Error(`A sealed value of ${place.collection} names a key that is not here.`);
  const bytes = Buffer.from(payload, 'base64url');
  const decipher = createDecipheriv(ALGORITHM, key, bytes.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES })
    .setAAD(additionalData(place))
    .setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES), undefined, 'utf8') + decipher.final('utf8');
}

/** JSON keeps the three parts apart whatever they contain. */
function additionalData({ collection, field, id }: Place): Buffer {
  return Buffer.from(JSON.stringify([collection, field, id]), 'utf8');
}
