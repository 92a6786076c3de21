import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Problem } from '#contract';
import { freePort } from '../../server/children/freePort.ts';
import { createBrowser } from './support/browser.ts';

/** As `npm start` runs it; `npm test` builds it. */
const PROGRAM = ['dist/server/main.js'];
let folder: string;
let running: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'iss-main-'));
});
afterEach(async () => {
  for (const child of running) child.kill('SIGKILL');
  running = [];
  await sleep(2_500);
  rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
});

const environment = (variables: Record<string, string>) => ({
  PATH: process.env.PATH,
  HOME: process.env.HOME,
  TMPDIR: folder,
  DATA_DIR: join(folder, 'data'),
  ...variables,
});

/** Starts the server and waits for the words by which a person knows that it is ready. */
async function start(variables: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, PROGRAM, { env: environment(variables), stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  let words = '';
  for await (const chunk of child.stdout as AsyncIterable<Buffer>) {
    words += chunk.toString();
    if (words.includes('is ready at')) break;
  }
  expect(words).toContain('Demonstration: invented people only');
  return child;
}

function fail(variables: Record<string, string>) {
  const { status, stderr } = spawnSync(process.execPath, PROGRAM, { env: environment(variables), encoding: 'utf8', timeout: 30_000 });
  return { status, lines: stderr.trim().split('\n') };
}

/** Process ids of the server's children, by the program they run. */
function childrenOf(pid: number): Record<string, number> {
  const found: Record<string, number> = {};
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const parent = Number(readFileSync(`/proc/${entry}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
      const program = /(engine|store)\/main/.exec(readFileSync(`/proc/${entry}/cmdline`, 'utf8'))?.[1];
      if (parent === pid && program !== undefined) found[program] = Number(entry);
    } catch {
      // It ended while it was looked at.
    }
  }
  return found;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
}

async function until(what: string, condition: () => boolean | Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`Waited 20 s in vain for: ${what}`);
    await sleep(50);
  }
}

describe('a start that cannot be', () => {
  it('should say which port is in use, end with 1 and touch no data', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;

    const { status, lines } = fail({ PORT: String(port) });
    other.close();

    expect(status).toBe(1);
    expect(lines).toEqual([`Port ${port} of 127.0.0.1 is in use by another program. Stop it, or choose another port with PORT.`]);
    expect(readdirSync(folder)).not.toContain('data');
  }, 60_000);

  it.each([
    ['another program’s directory', 'mongo 7', /belongs to another program/],
    ['a newer directory', 'iss-pathways 99', /written by a newer version/],
  ])(
    'should refuse %s with one sentence',
    async (_what, format, message) => {
      mkdirSync(join(folder, 'data'));
      writeFileSync(join(folder, 'data', 'FORMAT'), format);

      const { status, lines } = fail({ PORT: String(await freePort()) });

      expect([status, lines.length]).toEqual([1, 1]);
      expect(lines[0]).toMatch(message);
    },
    60_000,
  );

  it('should refuse a demonstration over a MongoDB', () => {
    const { status, lines } = fail({ DEMO: '1', MONGODB_URI: 'mongodb://127.0.0.1:1/iss' });

    expect([status, lines.length]).toEqual([1, 1]);
    expect(lines[0]).toMatch(/DEMO=1 is refused/);
  }, 60_000);
});

describe('a running product', () => {
  it('should outlive the end of its store, of its engine and of itself, and leave nothing when it is stopped', async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const first = await start({ PORT: String(port) });
    const browser = createBrowser(url);
    await browser.signIn('ama.mensah');
    const health = async () => (await fetch(`${url}/api/health`)).json() as Promise<{ store: string; engine: string }>;

    const before = childrenOf(first.pid!);
    process.kill(before.store!, 'SIGKILL');
    process.kill(before.engine!, 'SIGKILL');
    const meanwhile = await browser.send<Problem>('GET', '/api/tasks');
    expect([200, 503]).toContain(meanwhile.status);
    if (meanwhile.status === 503) expect(meanwhile.body.code).toBe('store-down');
    await until('both are back', async () => Object.keys(childrenOf(first.pid!)).length === 2 && (await health()).store === 'up');
    await until('the engine answers', async () => (await health()).engine === 'up');
    expect((await browser.send('GET', '/api/tasks')).status).toBe(200);

    const orphans = Object.values(childrenOf(first.pid!));
    first.kill('SIGKILL');
    const killed = Date.now();
    await until('the children have ended', () => !orphans.some(isAlive));
    expect(Date.now() - killed).toBeLessThan(4_000);

    const second = await start({ PORT: String(port) });
    expect((await browser.send('GET', '/api/tasks')).status).toBe(200);
    const children = Object.values(childrenOf(second.pid!));
    await fetch(`${url}/api/health`, { keepalive: true });
    const asked = Date.now();
    second.kill('SIGINT');
    const [code] = (await once(second, 'exit')) as [number | null];

    expect(code).toBe(0);
    expect(Date.now() - asked).toBeLessThan(8_000);
    expect(children.filter(isAlive)).toEqual([]);
    expect(readdirSync(folder).filter((name) => name.startsWith('iss-'))).toEqual([]);
    expect(readdirSync(join(folder, 'data')).sort()).toEqual(['FORMAT', 'engine', 'keys', 'store']);
  }, 120_000);
});
