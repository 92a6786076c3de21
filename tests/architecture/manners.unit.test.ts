import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const tracked = execFileSync('git', ['ls-files'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((path) => path !== '' && existsSync(join(root, path)));
const code = tracked.filter((path) => /^(engine|store|server|designer|bench|scripts)\/.*\.(ts|tsx|mjs|css)$/.test(path));
const text = (path: string) => readFileSync(join(root, path), 'utf8');

/** Laws over a file's name or text, each with a sample that must break it. */
const laws: readonly { name: string; breaks: (path: string, body: string) => boolean; sample: readonly [path: string, body: string] }[] = [
  { name: 'no file over 400 lines', breaks: (_, body) => body.split('\n').length > 401, sample: ['server/a.ts', '\n'.repeat(500)] },
  {
    name: 'no drawer names',
    breaks: (path) => /^(types|utils|helpers|common)\.tsx?$/.test(basename(path)),
    sample: ['server/utils.ts', ''],
  },
  { name: 'no export star', breaks: (_, body) => /^export \*/m.test(body), sample: ['server/a.ts', "export * from './b.ts';"] },
  { name: 'no enums', breaks: (_, body) => /^\s*(export )?(const )?enum /m.test(body), sample: ['server/a.ts', 'export enum A {}'] },
  { name: 'nothing left to do', breaks: (_, body) => /\b(TODO|FIXME|XXX)\b/.test(body), sample: ['server/a.ts', '// TO' + 'DO later'] },
];

describe('manners', () => {
  describe.each(laws)('$name', ({ breaks, sample }) => {
    it('should fire on a bad sample', () => {
      expect(breaks(...sample)).toBe(true);
    });

    it('should hold in the project', () => {
      expect(code.filter((path) => breaks(path, text(path)))).toEqual([]);
    });
  });

  it('should keep addresses of registries out of the lock file', () => {
    expect(text('package-lock.json')).not.toMatch(/"resolved"/);
  });

  it('should keep build output, data and browsers out of git', () => {
    expect(tracked.filter((path) => /^(dist|data|node_modules|coverage)\//.test(path))).toEqual([]);
  });
});
