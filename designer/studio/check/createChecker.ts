import type { Finding } from '#contract';
import { createWatched } from '../../task/createWatched.ts';
import type { CheckAnswer, CheckQuestion } from './CheckMessages.ts';

/** How long a change waits for the next one before it is checked (ms). */
const SETTLE_MS = 300;
/** A check that has not answered by then never will (ms). */
const PATIENCE_MS = 30_000;

/** How the check stands; what was found last stays until the next answer. */
export interface Checked {
  readonly kind: 'running' | 'done' | 'failed';
  readonly findings: readonly Finding[] | null;
}

/** The part of a web worker that is used here. */
export type CheckWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

export interface Checker {
  view: () => Checked;
  subscribe: (listener: () => void) => () => void;
  /** Checks these parts a moment after the last change; the newest texts win. */
  check(texts: ReadonlyMap<string, string>): void;
  /** Tries once more after the check could not run. */
  again: () => void;
  close(): void;
}

/** Checks the parts of a draft beside the page, in a worker that is opened at the first check and anew after a failure. */
export function createChecker(root: string, open: () => CheckWorker): Checker {
  const watched = createWatched<Checked>({ kind: 'running', findings: null });
  let texts: ReadonlyMap<string, string> = new Map();
  let worker: CheckWorker | null = null;
  /** The number of the newest texts, and of those that are being checked. */
  let [newest, checking]: [number, number | null] = [0, null];
  let settling: ReturnType<typeof setTimeout> | null = null;
  let patience: ReturnType<typeof setTimeout> | undefined;

  const end = (): void => {
    clearTimeout(patience);
    worker?.terminate();
    [worker, checking] = [null, null];
  };
  const fail = (): void => {
    end();
    watched.set({ kind: 'failed', findings: null });
  };
  const answered = ({ turn, findings }: CheckAnswer): void => {
    clearTimeout(patience);
    checking = null;
    if (findings === null) fail();
    else if (turn === newest) watched.set({ kind: 'done', findings });
    else if (settling === null) send();
  };
  const begin = (): CheckWorker => {
    const opened = open();
    opened.onmessage = ({ data }: MessageEvent<CheckAnswer>) => answered(data);
    opened.onerror = fail;
    return opened;
  };
  const send = (): void => {
    settling = null;
    if (checking !== null) return;
    worker ??= begin();
    checking = newest;
    patience = setTimeout(fail, PATIENCE_MS);
    const files = [...texts].map(([file, text]) => ({ file, text }));
    worker.postMessage({ turn: newest, root, files } satisfies CheckQuestion);
  };
  const start = (delay: number): void => {
    newest += 1;
    if (settling !== null) clearTimeout(settling);
    settling = setTimeout(send, delay);
    watched.set({ ...watched.get(), kind: 'running' });
  };
  return {
    view: watched.get,
    subscribe: watched.subscribe,
    check(next) {
      if (isSame(texts, next)) return;
      texts = next;
      start(newest === 0 ? 0 : SETTLE_MS);
    },
    again: () => start(0),
    close() {
      if (settling !== null) clearTimeout(settling);
      [settling, texts] = [null, new Map()];
      end();
    },
  };
}

function isSame(one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean {
  return one.size === other.size && [...one].every(([file, text]) => other.get(file) === text);
}
