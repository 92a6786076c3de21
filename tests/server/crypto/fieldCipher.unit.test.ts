import { randomBytes } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { createFieldCipher } from '../../../server/crypto/createFieldCipher.ts';
import { nationalIdHash } from '../../../server/crypto/nationalIdHash.ts';

const place = { collection: 'cases', field: 'name', id: 'c1' };
const older = { id: 'k1', key: randomBytes(32) };
const newer = { id: 'k2', key: randomBytes(32) };
const hashKey = randomBytes(32);

describe('field cipher', () => {
  it.each([['a name'], [{ nested: ['ɛ', 1, true, null] }], [null], ['']])('should open what it sealed: %j', (value) => {
    const cipher = createFieldCipher({ fieldKeys: [older], hashKey });

    expect(cipher.decrypt(cipher.encrypt(value, place), place)).toEqual(value);
  });

  it('should never seal the same value the same way, nor show it', () => {
    const cipher = createFieldCipher({ fieldKeys: [older], hashKey });

    const [first, second] = [cipher.encrypt('Ama', place), cipher.encrypt('Ama', place)];

    expect(first).not.toBe(second);
    expect(Buffer.from(first.split('.')[2]!, 'base64url').toString('latin1')).not.toContain('Ama');
  });

  it.each([{ collection: 'tasks' }, { field: 'initials' }, { id: 'c2' }])('should refuse a sealed value that was moved: %j', (moved) => {
    const cipher = createFieldCipher({ fieldKeys: [older], hashKey });
    const sealed = cipher.encrypt('Ama', place);

    expect(() => cipher.decrypt(sealed, { ...place, ...moved })).toThrow();
  });

  it('should refuse a sealed value of which one bit was changed', () => {
    const cipher = createFieldCipher({ fieldKeys: [older], hashKey });
    const [version, id, payload] = cipher.encrypt('Ama', place).split('.');
    const bytes = Buffer.from(payload!, 'base64url');
    bytes[bytes.length - 1]! ^= 1;

    expect(() => cipher.decrypt(`${version}.${id}.${bytes.toString('base64url')}`, place)).toThrow();
  });

  it('should seal under the newest key and still open what an older one sealed', () => {
    const before = createFieldCipher({ fieldKeys: [older], hashKey }).encrypt('Ama', place);
    const rotated = createFieldCipher({ fieldKeys: [older, newer], hashKey });

    expect(rotated.encrypt('Ama', place)).toMatch(/^v1\.k2\./);
    expect(rotated.decrypt(before, place)).toBe('Ama');
  });

  it('should say that a key is not here without showing the value', () => {
    const sealed = createFieldCipher({ fieldKeys: [newer], hashKey }).encrypt('Ama', place);

    expect(() => createFieldCipher({ fieldKeys: [older], hashKey }).decrypt(sealed, place)).toThrow(/a key that is not here/);
  });
});

describe('national id hash', () => {
  const cipher = createFieldCipher({ fieldKeys: [older], hashKey });

  it('should be the same for every way of writing one number', () => {
    const written = ['GHA-123456789-0', 'gha 123456789 0', ' GHA1234567890', 'ＧＨＡ-123456789-0'];

    expect(new Set(written.map((number) => nationalIdHash(cipher, number))).size).toBe(1);
  });

  it('should differ by number and by key, and be nothing for nothing', () => {
    const otherKey = createFieldCipher({ fieldKeys: [older], hashKey: randomBytes(32) });

    expect(nationalIdHash(cipher, 'GHA-123456789-0')).not.toBe(nationalIdHash(cipher, 'GHA-123456789-1'));
    expect(nationalIdHash(cipher, 'GHA-123456789-0')).not.toBe(nationalIdHash(otherKey, 'GHA-123456789-0'));
    expect(nationalIdHash(cipher, ' - ')).toBeNull();
  });
});
