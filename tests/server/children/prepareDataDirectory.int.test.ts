import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { prepareDataDirectory } from '../../../server/children/prepareDataDirectory.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iss-data-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('data directory', () => {
  it('should be made and marked as ours, and taken again', () => {
    const data = join(folder, 'deep', 'data');

    prepareDataDirectory(data);
    prepareDataDirectory(data);

    expect(readFileSync(join(data, 'FORMAT'), 'utf8')).toBe('iss-pathways 1\n');
    expect(readdirSync(data)).toEqual(['FORMAT']);
  });

  it('should be taken after a crash before it was marked', () => {
    writeFileSync(join(folder, '.FORMAT-123'), 'iss-pa');

    expect(() => prepareDataDirectory(folder)).not.toThrow();
  });

  it.each([
    ['other people’s files', () => mkdirSync(join(folder, 'photos')), /holds files that are not ours/],
    ['another program’s mark', () => writeFileSync(join(folder, 'FORMAT'), 'something 3\n'), /belongs to another program/],
    ['a mark that is not one', () => writeFileSync(join(folder, 'FORMAT'), ''), /belongs to another program/],
    ['a newer format', () => writeFileSync(join(folder, 'FORMAT'), 'iss-pathways 2\n'), /written by a newer version/],
  ])('should be refused with a sentence and left as it was when it holds %s', (_what, arrange, message) => {
    arrange();
    const before = readdirSync(folder);

    expect(() => prepareDataDirectory(folder)).toThrow(message);
    expect(readdirSync(folder)).toEqual(before);
  });
});
