import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const store = join(root, 'node_modules/.cache/iss-web');

function filesIn(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

function hashOfSources(): string {
  const hash = createHash('sha256');
  const files = ['designer', 'server/contract', 'server/forms'].flatMap((folder) => filesIn(join(root, folder)));
  for (const file of [...files, join(root, 'package-lock.json')]) hash.update(file).update(readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/** The built app for tests: built once for each state of its sources, whichever suite comes first. Returns its folder. */
export function buildWeb(): string {
  const target = join(store, hashOfSources());
  if (existsSync(target)) return target;
  const fresh = join(store, `building-${process.pid}`);
  mkdirSync(dirname(fresh), { recursive: true });
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/vite/bin/vite.js'), 'build', '--config', 'designer/vite.config.ts', '--outDir', fresh, '--logLevel', 'error'],
    {
      cwd: root,
      stdio: 'pipe',
      env: { ...process.env, NODE_ENV: 'production', NODE_OPTIONS: '' },
    },
  );
  const old = readdirSync(store).filter((name) => !name.startsWith('building-'));
  if (existsSync(target)) rmSync(fresh, { recursive: true });
  else renameSync(fresh, target);
  old.filter((name) => join(store, name) !== target).forEach((name) => rmSync(join(store, name), { recursive: true, force: true }));
  return target;
}
