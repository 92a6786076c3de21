import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadKeyRing } from '../../../server/crypto/loadKeyRing.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iss-keys-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('key ring', () => {
  it('should create the keys once, readable by their owner only', () => {
    const first = loadKeyRing(folder);
    const second = loadKeyRing(folder);

    expect(second).toEqual(first);
    expect(first.fieldKeys[0]?.key).toHaveLength(32);
    expect(statSync(join(folder, 'keys', 'keys.json')).mode & 0o777).toBe(0o600);
    expect(statSync(join(folder, 'keys')).mode & 0o777).toBe(0o700);
    expect(readdirSync(join(folder, 'keys'))).toEqual(['keys.json']);
  });

  it.each([
    ['not JSON', '{', /is not JSON/],
    [
      'a short key',
      JSON.stringify({ version: 1, fieldKeys: [{ id: 'k1', key: 'AAAA' }], hashKey: 'AAAA', sessionSecret: 'x' }),
      /is damaged at fieldKeys/,
    ],
    ['a newer form', JSON.stringify({ version: 2 }), /is damaged at version/],
  ])('should refuse a file that is %s and never overwrite it', (_what, content, message) => {
    loadKeyRing(folder);
    const file = join(folder, 'keys', 'keys.json');
    writeFileSync(file, content);

    expect(() => loadKeyRing(folder)).toThrow(message);
    expect(statSync(file).size).toBe(content.length);
  });
});
