import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface StoreProcess {
  readonly uri: string;
  readonly pid: number;
  /** The exit code, or null if a signal ended it. */
  readonly exited: Promise<number | null>;
  readonly errors: () => string;
  kill(): void;
  terminate(): void;
  disconnect(): void;
}

export interface StoreProcessOptions {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** A shell command that the store's command line is appended to. */
  readonly shell?: string;
}

/** A store in a process of its own, as the server starts it (from `dist/`, which `npm test` builds); rejects with its sentence if it does not start. */
export async function startStoreProcess({ folder, environment = {}, shell }: StoreProcessOptions): Promise<StoreProcess> {
  const node = [process.execPath, 'dist/store/main.js'];
  const [command = '', ...args] = shell === undefined ? node : ['bash', '-c', `${shell} exec ${node.join(' ')}`];
  const child = spawn(command, args, {
    env: { ...process.env, NODE_OPTIONS: '', DATA_DIR: folder, STORE_SOCKET: join(folder, 'run', 'store.sock'), ...environment },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr?.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = once(child, 'exit').then(([code]) => code as number | null);
  const [answer] = (await Promise.race([once(child, 'message'), exited.then(() => [{ ready: false, error: errors }])])) as [
    { ready: boolean; uri?: string; error?: string },
  ];
  if (!answer.ready || answer.uri === undefined) throw new Error(answer.error ?? 'the store did not start');
  return {
    uri: answer.uri,
    pid: child.pid ?? 0,
    exited,
    errors: () => errors,
    kill: () => void child.kill('SIGKILL'),
    terminate: () => void child.kill('SIGTERM'),
    disconnect: () => child.disconnect(),
  };
}
