import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const root = resolve(import.meta.dirname, '../../..');

export type ProcessName = 'server' | 'engine' | 'store';

/** A running product as a stranger has it: `node dist/server/main.js` on its own data directory and port. */
export interface Product {
  readonly url: string;
  readonly dataDir: string;
  readonly logFile: string;
  /** Process ids now; engine or store is undefined while it restarts or when it is not embedded. */
  pid(name: ProcessName): number | undefined;
  /** SIGKILL of one of the three processes. Answers false when it was not running. */
  kill(name: ProcessName): boolean;
  /** Holds a process still (SIGSTOP): it lives, keeps its connections and answers nothing. */
  pause(name: ProcessName): void;
  /** Lets a paused process go on (SIGCONT). */
  resume(name: ProcessName): void;
  /** True once the server process has ended. */
  ended(): boolean;
  /** How often the first start was ended by its crash point. */
  crashedStarts(): number;
  /** Starts the server again on the same data and port, with more environment if wanted. */
  restart(env?: Readonly<Record<string, string>>): Promise<void>;
  /** Ctrl-C, as a person would. */
  interrupt(): Promise<number | null>;
  /** Stops and removes the data. */
  dispose(): Promise<void>;
}

/** A port of the loopback that is free now. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as { port: number };
  await new Promise((done) => probe.close(done));
  return port;
}

/** Direct children of a process whose command line names a main file. */
function childPid(parent: number, main: string): number | undefined {
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      const status = readFileSync(`/proc/${entry}/stat`, 'utf8');
      const ppid = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1]);
      if (ppid === parent && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(main)) return Number(entry);
    } catch {
      // The process ended between the listing and the reading.
    }
  }
  return undefined;
}

interface Spawned {
  readonly child: ChildProcess;
  readonly ready: Promise<void>;
}

function spawnServer(env: Readonly<Record<string, string>>, logFile: string): Spawned {
  const log = createWriteStream(logFile, { flags: 'a' });
  const child = spawn(process.execPath, ['dist/server/main.js'], {
    cwd: root,
    env: { PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ready = new Promise<void>((done, failed) => {
    let tail = '';
    const read = (chunk: Buffer) => {
      log.write(chunk);
      tail = (tail + chunk.toString()).slice(-4000);
      if (/https?:\/\/127\.0\.0\.1:\d+/.test(tail)) done();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', (code) => failed(new Error(`The server ended with ${String(code)} before it was ready:\n${tail}`)));
  });
  ready.catch(() => undefined);
  return { child, ready };
}

/** Starts the product and waits for its URL. `env` adds to the environment (ZEEBE_ADDRESS, …); a CRASH_POINT may end the first start. */
export async function startProduct(env: Readonly<Record<string, string>> = {}): Promise<Product> {
  const folder = mkdtempSync(join(tmpdir(), 'iss-product-'));
  const port = await freePort();
  const logFile = join(folder, 'product.log');
  const base = { PORT: String(port), DATA_DIR: join(folder, 'data'), DEMO: '1', ...env };
  let crashedStarts = 0;
  let { child, ready } = spawnServer(base, logFile);
  if (env.CRASH_POINT === undefined) await ready;
  else {
    await ready.catch(() => undefined);
    if (child.signalCode !== null) {
      crashedStarts += 1;
      ({ child, ready } = spawnServer({ ...base, CRASH_POINT: '' }, logFile));
    }
    await ready;
  }
  const hasEnded = () => child.exitCode !== null || child.signalCode !== null;
  const pid = (name: ProcessName) =>
    hasEnded() || child.pid === undefined ? undefined : name === 'server' ? child.pid : childPid(child.pid, `${name}/main`);
  const end = async (signal: NodeJS.Signals) => {
    if (!hasEnded()) {
      child.kill(signal);
      await Promise.race([once(child, 'exit'), sleep(15_000, undefined, { ref: false })]);
    }
    return child.exitCode;
  };
  const signal = (name: ProcessName, wanted: NodeJS.Signals) => {
    const target = pid(name);
    if (target === undefined) return false;
    process.kill(target, wanted);
    return true;
  };
  return {
    url: `http://127.0.0.1:${String(port)}`,
    dataDir: base.DATA_DIR,
    logFile,
    pid,
    kill: (name) => signal(name, 'SIGKILL'),
    pause: (name) => {
      if (!signal(name, 'SIGSTOP')) throw new Error(`The ${name} is not running, so it cannot be paused.`);
    },
    resume: (name) => {
      signal(name, 'SIGCONT');
    },
    ended: hasEnded,
    crashedStarts: () => crashedStarts,
    restart: async (more = {}) => {
      await end('SIGKILL');
      ({ child, ready } = spawnServer({ ...base, ...more }, logFile));
      await ready;
    },
    interrupt: () => end('SIGINT'),
    dispose: async () => {
      await end('SIGINT');
      if (!hasEnded()) await end('SIGKILL');
      rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
