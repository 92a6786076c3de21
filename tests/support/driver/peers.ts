import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';

const shared = resolve(process.env.SHARED_DIR ?? resolve(import.meta.dirname, '../../../../shared'));

/** Why a peer cannot run here, or undefined when it can. */
export function missingFor(tool: 'reference-engine' | 'real-zeebe'): string | undefined {
  if (!existsSync(`${shared}/tools/${tool}/start.sh`)) return `tools/${tool} is not beside the project`;
  for (const command of ['java', 'javac', 'mvn']) if (spawnSync(command, ['-version']).error) return `${command} is not on this machine`;
  return undefined;
}

/** A Zeebe of another make, started for a test. */
export interface Peer {
  readonly address: string;
  /** SIGKILL of one of its brokers (real-zeebe only). */
  killBroker(dir: string, index: number): void;
  stop(): void;
}

/** Starts a peer and waits until it says that it is ready; the first start on a machine resolves its jars. */
export async function startPeer(tool: 'reference-engine' | 'real-zeebe', port: number, args: readonly string[] = []): Promise<Peer> {
  const child: ChildProcess = spawn('bash', [`${shared}/tools/${tool}/start.sh`, '--port', String(port), ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  const stop = () => {
    if (child.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL');
  };
  process.once('exit', stop);
  await new Promise<void>((done, failed) => {
    let said = '';
    const read = (chunk: Buffer) => {
      said = (said + chunk.toString()).slice(-4000);
      if (/READY|ready|listening/.test(said)) done();
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('exit', () => failed(new Error(`${tool} ended: ${said}`)));
    setTimeout(() => failed(new Error(`${tool} was not ready in 5 minutes: ${said}`)), 300_000).unref();
  });
  return {
    address: `127.0.0.1:${String(port)}`,
    killBroker: (dir, index) => process.kill(Number(readFileSync(`${dir}/broker-${String(index)}.pid`, 'utf8').trim()), 'SIGKILL'),
    stop,
  };
}
