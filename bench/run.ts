/**
 * Runs the measurements in turn, each in a process of its own: `npm run bench`, or `npm run bench engine store handoff` for some of them.
 * Each writes bench/results/<part>.json with the machine's facts. Exits 1 when a part is unknown or fails.
 */
import { spawnSync } from 'node:child_process';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const PARTS = ['engine', 'store', 'handoff'];

/** Runs one script of the project to its end; answers whether it went well. */
function succeeds(args: readonly string[]): boolean {
  return spawnSync(process.execPath, args, { cwd: root, stdio: 'inherit' }).status === 0;
}

function runPart(part: string): boolean {
  console.log(`\n${part}`);
  if (part === 'handoff' && !succeeds(['scripts/build.mjs'])) return false;
  return succeeds(['--conditions=iss-source', '--import', 'tsx', join('bench', `${part}.ts`)]);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((part) => !PARTS.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')} of the bench; the parts are ${PARTS.join(', ')}.`);
  process.exit(1);
}
const failed = (asked.length === 0 ? PARTS : asked).filter((part) => !runPart(part));
if (failed.length > 0) {
  console.error(`Failed: ${failed.join(', ')}.`);
  process.exit(1);
}
