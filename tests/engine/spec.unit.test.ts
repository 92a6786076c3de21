import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const HERE = import.meta.dirname;
/** Folders whose behaviour engine/SPEC.md states. */
const FOLDERS = ['core', 'processing', 'replay', 'state', 'storage'];

const spec = readFileSync(join(HERE, '../../engine/SPEC.md'), 'utf8');
const rules = Array.from(spec.matchAll(/^- \[([A-Z]+\d+)\]/gm), (match) => match[1] ?? '');

/** Titles of the tests of one file: first argument of `it`, in any quotes. */
function titles(text: string): readonly string[] {
  return Array.from(text.matchAll(/(?<!\w)it(?:\.each\([\s\S]*?\))?\(\s*(['"`])((?:\\.|(?!\1)[\s\S])*)\1/g), (match) => match[2] ?? '');
}

const tests = FOLDERS.flatMap((folder) =>
  readdirSync(join(HERE, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .flatMap((file) => titles(readFileSync(join(HERE, folder, file), 'utf8')).map((title) => ({ file: `${folder}/${file}`, title }))),
);
const quoted = (title: string): readonly string[] => Array.from(title.matchAll(/\[([A-Z]+\d+)\]/g), (match) => match[1] ?? '');

describe('engine/SPEC.md', () => {
  it('should number each rule once', () => {
    expect(rules.filter((rule, index) => rules.indexOf(rule) !== index)).toEqual([]);
    expect(rules.length).toBeGreaterThan(80);
  });

  it('should have a test for every rule', () => {
    const tested = new Set(tests.flatMap(({ title }) => quoted(title)));
    expect(rules.filter((rule) => !tested.has(rule))).toEqual([]);
  });

  it('should have a rule for every test', () => {
    const known = new Set(rules);
    expect(tests.filter(({ title }) => quoted(title).length === 0)).toEqual([]);
    expect(tests.filter(({ title }) => quoted(title).some((rule) => !known.has(rule)))).toEqual([]);
  });
});
