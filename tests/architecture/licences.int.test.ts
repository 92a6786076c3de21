import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');
const ALLOWED = new Set([
  'MIT',
  'MIT-0',
  'Apache-2.0',
  '0BSD',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'BlueOak-1.0.0',
  'MPL-2.0',
  'CC-BY-4.0',
  'OFL-1.1',
  'bpmn.io',
]);
/** The bpmn.io licence has no SPDX name; its packages say so. */
const BPMN_IO = /^SEE LICENSE IN LICENSE$/;

/** Tools of the development only, never shipped: argparse (permissive) comes with eslint and jest; cli-table's LICENSE is MIT, its manifest is silent. */
const TOOLS_BY_NAME: Readonly<Record<string, string>> = { argparse: 'Python-2.0', 'cli-table': 'unknown' };

interface Manifest {
  readonly license?: string | { readonly type: string };
  readonly licenses?: readonly { readonly type: string }[];
}

function licenceOf(folder: string, name: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
  const said =
    typeof manifest.license === 'string' ? manifest.license : (manifest.license?.type ?? manifest.licenses?.[0]?.type ?? 'unknown');
  if (TOOLS_BY_NAME[name.slice(name.lastIndexOf('node_modules/') + 13)] === said) return 'MIT';
  if (BPMN_IO.test(said)) return readFileSync(join(folder, 'LICENSE'), 'utf8').includes('bpmn.io') ? 'bpmn.io' : `unknown (${name})`;
  return said;
}

/** "(MIT OR X)" needs one allowed licence, "A AND B" all of them. */
function isAllowed(expression: string): boolean {
  const bare = expression.replace(/[()]/g, '');
  return bare.split(' OR ').some((choice) => choice.split(' AND ').every((part) => ALLOWED.has(part.trim())));
}

describe('licences', () => {
  it('should refuse a copyleft licence', () => {
    expect([isAllowed('GPL-3.0-only'), isAllowed('MIT AND GPL-2.0'), isAllowed('(MIT OR GPL-3.0)')]).toEqual([false, false, true]);
  });

  it('should allow each installed package', () => {
    const lock = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as { packages: Record<string, { link?: boolean }> };
    const installed = Object.keys(lock.packages).filter((path) => path !== '' && existsSync(join(root, path, 'package.json')));
    const refused = installed
      .map((path) => `${path}: ${licenceOf(join(root, path), path)}`)
      .filter((line) => !isAllowed(line.slice(line.indexOf(': ') + 2)));

    expect(installed.length).toBeGreaterThan(300);
    expect(refused).toEqual([]);
  });
});
