import { fork, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '..');
const PEER_PORT = 27_660;

/** An engine to be measured, in a process of its own. */
export interface Target {
  readonly name: string;
  readonly address: string;
  stop(): Promise<void>;
}

/** What takes part, and what does not with its reason. */
export interface Targets {
  readonly running: readonly Target[];
  readonly skipped: Readonly<Record<string, string>>;
}

function forked(name: string, file: string, env: Record<string, string>): Promise<Target> {
  const child = fork(join(root, file), {
    execArgv: ['--conditions=iss-source', '--import', 'tsx'],
    env: { PATH: process.env['PATH'], ...env },
  });
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  return new Promise((settle, reject) => {
    child.once('exit', () => reject(new Error(`${name} ended before it was ready.`)));
    child.once('message', (message) =>
      settle({ name, address: `127.0.0.1:${(message as { port: number }).port}`, stop: () => (child.kill('SIGTERM'), ended) }),
    );
  });
}

/** The embedded engine on a fresh folder, every batch on disk before it answers. */
async function embedded(): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'iss-bench-engine-'));
  const target = await forked('embedded', 'engine/main.ts', { DATA_DIR: join(folder, 'engine'), ENGINE_PORT: '0' });
  return {
    ...target,
    async stop() {
      await target.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** One real Zeebe 8.0.0 broker by its start script; rejects with the script's last words. */
function realZeebe(script: string): Promise<Target> {
  const folder = mkdtempSync(join(tmpdir(), 'iss-bench-zeebe-'));
  const child = spawn(script, ['--brokers', '1', '--port', String(PEER_PORT), '--dir', folder]);
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  let words = '';
  child.stderr.on('data', (text: Buffer) => (words += text.toString()));
  const stop = async () => {
    child.kill('SIGTERM');
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
  return new Promise((settle, reject) => {
    child.stdout.on('data', (text: Buffer) =>
      text.toString().includes('READY') ? settle({ name: 'zeebe-8.0.0', address: `127.0.0.1:${PEER_PORT}`, stop }) : undefined,
    );
    child.once('exit', () => reject(new Error(words.trim() || 'it ended before it was ready')));
  });
}

/** Starts whatever can take part on this machine. */
export async function startTargets(): Promise<Targets> {
  const running = [await embedded(), await forked('stub', 'bench/engine-stub.ts', {})];
  const script = join(resolve(root, process.env['SHARED_DIR'] ?? '../shared'), 'tools/real-zeebe/start.sh');
  if (!existsSync(script)) return { running, skipped: { 'zeebe-8.0.0': `${script} is not there` } };
  try {
    return { running: [...running, await realZeebe(script)], skipped: {} };
  } catch (error) {
    return { running, skipped: { 'zeebe-8.0.0': String(error) } };
  }
}
