import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const cache = resolve(import.meta.dirname, '../../../node_modules/.cache/iss-clients');

/**
 * Folder that holds a client exactly as its authors publish it, its own pinned dependencies included, which the
 * project's overrides do not touch. Installed once from the registry; undefined when the registry is away.
 */
export function installClient(name: string, version: string): string | undefined {
  const folder = join(cache, `${name.replaceAll('/', '+')}@${version}`);
  if (existsSync(folder)) return folder;
  const fresh = `${folder}.${process.pid}`;
  try {
    mkdirSync(fresh, { recursive: true });
    writeFileSync(join(fresh, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', `${name}@${version}`, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
      cwd: fresh,
      stdio: 'ignore',
      timeout: 90_000,
    });
    renameSync(fresh, folder);
    return folder;
  } catch {
    rmSync(fresh, { recursive: true, force: true });
    return undefined;
  }
}
