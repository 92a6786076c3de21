import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const KINDS: Readonly<Record<string, string>> = { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' };

/** Builds the form editor by itself into a temporary folder and serves it. */
export async function serveHarness(): Promise<{ url: string; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'iss-form-editor-'));
  const build = fileURLToPath(new URL('buildHarness.ts', import.meta.url));
  await promisify(execFile)(process.execPath, ['--conditions=iss-source', '--import', 'tsx', build, folder], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://here').pathname);
    try {
      const body = readFileSync(join(folder, path));
      response
        .writeHead(200, { 'content-type': KINDS[extname(path)] ?? 'application/octet-stream', 'cache-control': 'max-age=600' })
        .end(body);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/harness.html`,
    async close() {
      await new Promise((resolve) => server.close(resolve));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
