import { fork, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const main = resolve(import.meta.dirname, '../../../dist/engine/main.js');

/** The engine as a process of its own (from `dist/`, which `npm test` builds), as its parent sees it. */
export interface EngineProcess {
  readonly child: ChildProcess;
  /** Port it announced; rejects with its last words when it ended instead. */
  readonly ready: Promise<number>;
  readonly ended: Promise<{ readonly code: number | null; readonly said: string }>;
}

export function startEngineProcess(env: Record<string, string>): EngineProcess {
  const child = fork(main, {
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { PATH: process.env['PATH'], ENGINE_PORT: '0', ...env },
  });
  let said = '';
  child.stdout?.on('data', (text: Buffer) => (said += text.toString()));
  child.stderr?.on('data', (text: Buffer) => (said += text.toString()));
  const ended = new Promise<{ code: number | null; said: string }>((settle) => {
    // A child that lost its channel never emits `close`; what it said last arrives within the pause.
    child.once('exit', (code) => setTimeout(() => settle({ code, said }), 100));
  });
  const ready = new Promise<number>((settle, reject) => {
    child.once('message', (message) => settle((message as { port: number }).port));
    void ended.then(() => reject(new Error(said)));
  });
  ready.catch(() => undefined);
  return { child, ready, ended };
}
