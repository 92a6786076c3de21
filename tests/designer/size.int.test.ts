import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';

interface Chunk {
  file: string;
  isEntry?: boolean;
  imports?: string[];
  dynamicImports?: string[];
  css?: string[];
}

/** The app as `npm test` builds it. */
const web = join(import.meta.dirname, '../../dist/web');
const SHELL_LIMIT = 200_000;
const CHECK_LIMIT = 180_000;

describe('the built app', () => {
  let manifest: Record<string, Chunk>;

  beforeAll(() => {
    manifest = JSON.parse(readFileSync(join(web, '.vite/manifest.json'), 'utf8')) as Record<string, Chunk>;
  }, 120_000);

  const sizeOf = (file: string): number => gzipSync(readFileSync(join(web, file))).length;

  /** Every chunk that a browser fetches to show these parts. */
  function chunksOf(names: readonly string[]): Set<Chunk> {
    const seen = new Set<Chunk>();
    const take = (name: string): void => {
      const chunk = manifest[name];
      if (chunk === undefined || seen.has(chunk)) return;
      seen.add(chunk);
      (chunk.imports ?? []).forEach(take);
    };
    names.forEach(take);
    return seen;
  }
  const filesOf = (names: readonly string[]): Set<string> =>
    new Set([...chunksOf(names)].flatMap((chunk) => [chunk.file, ...(chunk.css ?? [])]));
  const total = (names: readonly string[]): number => [...filesOf(names)].reduce((sum, file) => sum + sizeOf(file), 0);

  test('should show sign-in and inbox, live, with less than 200 kB gzip of code and style', () => {
    const socket = Object.keys(manifest).find((name) => name.includes('socket.io-client'))!;
    const bytes = total(['index.html', 'signin/SignInPage.tsx', 'inbox/InboxPage.tsx', socket]);
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(SHELL_LIMIT);
  });

  test('should fetch the form viewer only when a form is opened', () => {
    const shell = filesOf(['index.html', 'inbox/InboxPage.tsx', 'task/TaskPage.tsx']);
    const viewer = manifest['task/form/createFormView.ts']!;
    expect(shell.has(viewer.file)).toBe(false);
    const later = [...chunksOf(['task/TaskPage.tsx'])].flatMap((chunk) => chunk.dynamicImports ?? []);
    expect(later).toContain('task/form/createFormView.ts');
  });

  test('should fetch the check of drafts beside the page, with less than 180 kB gzip', () => {
    const worker = readdirSync(join(web, 'assets')).filter((name) => /^(checkWorker|createLinter)-.*\.js$/.test(name));
    const bytes = worker.map((name) => sizeOf(`assets/${name}`));

    expect(bytes).toHaveLength(2);
    expect(bytes.reduce((sum, each) => sum + each, 0)).toBeLessThan(CHECK_LIMIT);
    const draft = readFileSync(join(web, manifest['studio/DraftPage.tsx']!.file), 'utf8');
    expect(draft).toMatch(/new Worker\(/);
    expect(draft).not.toMatch(/camunda-compat/);
  });

  test('should fetch every area on its own, and nothing from elsewhere', () => {
    const lazy = manifest['index.html']!.dynamicImports ?? [];
    expect(lazy).toEqual(
      expect.arrayContaining([
        'signin/SignInPage.tsx',
        'inbox/InboxPage.tsx',
        'task/TaskPage.tsx',
        'case/CasePage.tsx',
        'handoffs/HandoffsPage.tsx',
      ]),
    );
    expect(readFileSync(join(web, 'index.html'), 'utf8')).not.toMatch(/https?:\/\//);
  });
});
