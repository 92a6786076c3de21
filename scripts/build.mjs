// Builds dist/ (engine, store, server by tsc; the designer by vite) when a source is newer than the last build.
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ensureInstalled, root, run } from './setup.mjs';

const rooms = ['engine', 'store', 'server', 'designer'];
const buildFiles = ['package-lock.json', 'tsconfig.json', 'tsconfig.build.json'];
const stamp = join(root, 'dist', '.iss-build');

function* filesBelow(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else yield path;
  }
}

const sources = () => [...buildFiles.map((file) => join(root, file)), ...rooms.flatMap((room) => [...filesBelow(join(root, room))])];

function fingerprint(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(relative(root, file)).update(readFileSync(file));
  return hash.digest('hex');
}

/** Files that running code reads beside itself: the .proto and the office list. */
function copyAssets() {
  for (const file of rooms.slice(0, 3).flatMap((room) => [...filesBelow(join(root, room))])) {
    if (!/\.(proto|csv|json)$/.test(file)) continue;
    const target = join(root, 'dist', relative(root, file));
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(file, target);
  }
}

/** Builds the page on which tests drive the studio's editors by themselves, when it is stale. */
export function ensureHarness() {
  const tests = join(root, 'tests', 'designer', 'studio');
  const wanted = fingerprint([...sources(), ...filesBelow(tests)]);
  const harnessStamp = join(root, 'dist', 'harness', '.iss-build');
  if (existsSync(harnessStamp) && readFileSync(harnessStamp, 'utf8') === wanted) return;
  run('node', ['--conditions=iss-source', '--import', 'tsx', join(tests, 'support', 'buildHarness.ts')]);
  writeFileSync(harnessStamp, wanted);
}

/** Builds when stale; answers whether it built. */
export function ensureBuilt() {
  const wanted = fingerprint(sources());
  if (existsSync(stamp) && statSync(stamp).isFile() && readFileSync(stamp, 'utf8') === wanted) return false;
  console.log('Building (first time, or the code changed) …');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run('node', ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json']);
  copyAssets();
  run('node', ['node_modules/vite/bin/vite.js', 'build', '--config', 'designer/vite.config.ts', '--logLevel', 'warn']);
  writeFileSync(stamp, wanted);
  return true;
}

if (import.meta.filename === process.argv[1]) {
  ensureInstalled();
  if (!ensureBuilt()) console.log('dist/ is up to date.');
}
