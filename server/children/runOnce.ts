import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Log } from '../log/Log.ts';
import type { ChildSpec } from './ChildSpec.ts';
import { StartError } from './StartError.ts';

const READY_MS = 60_000;

/** One life of a child. */
export interface ChildLife {
  /** What the child said when it was ready; rejects with its last words when it ended before. */
  readonly ready: Promise<unknown>;
  /** Settles when it has ended. */
  readonly ended: Promise<void>;
  kill(signal: NodeJS.Signals): void;
}

/**
 * Starts the child in a process group of its own, so that Ctrl-C reaches it through us and in order. It has an IPC channel, by whose end it
 * notices the end of its parent.
 */
export function runOnce(spec: ChildSpec, log: Log): ChildLife {
  const child = spawn(process.execPath, [...spec.execArgv, spec.main], {
    env: spec.env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });
  let lastWords = '';
  onLine(child.stderr, (line) => {
    if (/^\S/.test(line)) lastWords = line;
    log.warn({ child: spec.name, line }, 'child says');
  });
  onLine(child.stdout, (line) => log.info({ child: spec.name, line }, 'child says'));
  const ended = new Promise<void>((resolve) => {
    child.once('close', () => resolve());
    child.once('error', () => resolve());
  });
  const ready = new Promise<unknown>((resolve, reject) => {
    const late = setTimeout(() => reject(new StartError(`The ${spec.name} was not ready within ${READY_MS / 1000} seconds.`)), READY_MS);
    child.on('message', (message) => {
      if ((message as { ready?: unknown }).ready !== true) return;
      clearTimeout(late);
      resolve(message);
    });
    void ended.then(() => {
      clearTimeout(late);
      reject(new StartError(lastWords === '' ? `The ${spec.name} ended before it was ready.` : lastWords));
    });
  });
  ready.catch(() => undefined);
  return { ready, ended, kill: (signal) => void child.kill(signal) };
}

function onLine(stream: Readable | null, listener: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', listener);
}
