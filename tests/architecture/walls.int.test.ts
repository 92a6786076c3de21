import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { BAD_CODE, plant } from './badCode.ts';

const root = resolve(import.meta.dirname, '../..');
const config = join(root, '.dependency-cruiser.cjs');
const rules = (createRequire(import.meta.url)(config) as { forbidden: { name: string }[] }).forbidden.map((rule) => rule.name);

interface Violation {
  readonly from: string;
  readonly to: string;
  readonly rule: { readonly name: string };
}

/** Runs dependency-cruiser as `npm run all` does, over the rooms that exist in a folder. */
function violations(folder: string): readonly Violation[] {
  const rooms = ['engine', 'store', 'server', 'designer'].filter((room) => existsSync(join(folder, room)));
  const binary = join(root, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const run = spawnSync(process.execPath, [binary, ...rooms, '--config', config, '--output-type', 'json'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  if (run.stdout === '') throw new Error(run.stderr);
  return (JSON.parse(run.stdout) as { summary: { violations: Violation[] } }).summary.violations;
}

describe('walls', () => {
  it('should have a piece of bad code for every rule', () => {
    expect(Object.keys(BAD_CODE).sort()).toEqual([...rules].sort());
  });

  it.each(Object.keys(BAD_CODE))('should fire %s on bad code', (rule) => {
    const folder = plant(BAD_CODE[rule] ?? {});
    writeFileSync(
      join(folder, 'tsconfig.json'),
      '{"compilerOptions":{"module":"NodeNext","moduleResolution":"NodeNext","allowImportingTsExtensions":true,"noEmit":true,"resolveJsonModule":true}}',
    );
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));

    expect(violations(folder).map((violation) => violation.rule.name)).toContain(rule);
  });

  it('should stand in the project', () => {
    expect(violations(root).map((violation) => `${violation.rule.name}: ${violation.from} -> ${violation.to}`)).toEqual([]);
  });
});
