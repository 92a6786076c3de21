import type { AnswerSet, DraftSaved } from '#contract';
import { ApiProblem } from '../api/ApiProblem.ts';
import { createWatched } from './createWatched.ts';

export type Keeping =
  | { kind: 'untouched' }
  | { kind: 'keeping' }
  | { kind: 'kept'; at: number }
  /** On this device only: the server does not answer or the session has ended. */
  | { kind: 'here' }
  | { kind: 'conflict' }
  /** The server will not take it (the step is done or was taken away). */
  | { kind: 'refused' };

/** What is kept is a form's answers unless said otherwise. */
export interface DraftKeeperDeps<T = AnswerSet> {
  save(answers: T, revision: number, keepalive: boolean): Promise<DraftSaved>;
  /** The draft as the server has it now. */
  reread(): Promise<{ answers: T; revision: number }>;
  remember(draft: { answers: T; revision: number } | null): void;
  now(): number;
  /** Runs a task later (ms) and returns how to call it off. */
  after(delay: number, task: () => void): () => void;
}

export interface DraftKeeper<T = AnswerSet> {
  state: () => Keeping;
  subscribe: (listener: () => void) => () => void;
  /** New answers were typed. */
  change(answers: T): void;
  /** Sends at once what still waits; `leaving` remembers it here too and lets the sending outlive the page. */
  flush(leaving?: boolean): void;
  /** After a conflict: keeps these answers over the other version. */
  keepMine(answers: T): Promise<void>;
  /** Begins anew from a version of the server. */
  adopt(revision: number): void;
  stop(): void;
}

const WAIT_MS = 800;
const RETRY_MS = 4000;
const NOT_FOR_EVER = [401, 429];

const isRefusal = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500 && !NOT_FOR_EVER.includes(problem.status);
const settle = (saving: Promise<DraftSaved>): Promise<{ saved: DraftSaved | null; problem: unknown }> =>
  saving.then(
    (saved) => ({ saved, problem: null }),
    (problem: unknown) => ({ saved: null, problem }),
  );
/** Asked anew after waiting, when it may have changed. */
const isOver = (stopped: { now: boolean }): boolean => stopped.now;
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Keeps every keystroke: sends drafts a moment after typing, one at a time, and never over someone else's newer one. */
export function createDraftKeeper<T extends object | string = AnswerSet>(deps: DraftKeeperDeps<T>, startRevision: number): DraftKeeper<T> {
  const keeping = createWatched<Keeping>({ kind: 'untouched' });
  const stopped = { now: false };
  const run = {
    revision: startRevision,
    pending: null as T | null,
    tried: null as T | null,
    sending: false,
  };
  let callOff = (): void => undefined;

  const later = (delay: number): void => {
    callOff();
    callOff = deps.after(delay, () => void send(false));
  };
  const onSaved = (saved: DraftSaved): void => {
    run.revision = saved.revision;
    if (run.pending !== null) later(WAIT_MS);
    else {
      deps.remember(null);
      keeping.set({ kind: 'kept', at: deps.now() });
    }
  };
  const hold = (kind: 'here' | 'conflict', answers: T): void => {
    run.pending ??= answers;
    deps.remember({ answers: run.pending, revision: run.revision });
    keeping.set({ kind });
  };
  const onAway = (answers: T): void => {
    hold('here', answers);
    later(RETRY_MS);
  };
  /** A newer draft is there. When it says the same, or is what was tried before and whose answer was lost, there is nothing to choose. */
  const onNewer = async (answers: T, triedBefore: T | null): Promise<void> => {
    const theirs = await deps.reread().catch(() => null);
    if (theirs === null) onAway(answers);
    else if (isSame(triedBefore, theirs.answers) || isSame(answers, theirs.answers)) {
      Object.assign(run, { revision: theirs.revision, pending: run.pending ?? answers });
      later(0);
    } else hold('conflict', answers);
  };
  const onProblem = async (problem: unknown, answers: T, triedBefore: T | null): Promise<void> => {
    if (problem instanceof ApiProblem && problem.code === 'draft-changed') await onNewer(answers, triedBefore);
    else if (isRefusal(problem)) keeping.set({ kind: 'refused' });
    else onAway(answers);
  };
  const send = async (keepalive: boolean): Promise<void> => {
    callOff();
    if (stopped.now || run.pending === null || run.sending) return;
    const answers = run.pending;
    const triedBefore = run.tried;
    Object.assign(run, { pending: null, tried: answers, sending: true });
    const result = await settle(deps.save(answers, run.revision, keepalive));
    run.sending = false;
    if (isOver(stopped)) return;
    if (result.saved === null) await onProblem(result.problem, answers, triedBefore);
    else onSaved(result.saved);
  };
  return {
    state: keeping.get,
    subscribe: keeping.subscribe,
    change(answers) {
      run.pending = answers;
      const { kind } = keeping.get();
      if (stopped.now || kind === 'conflict' || kind === 'refused') return;
      if (kind === 'here') deps.remember({ answers, revision: run.revision });
      else keeping.set({ kind: 'keeping' });
      later(WAIT_MS);
    },
    flush(leaving = false) {
      const unsent = run.pending ?? (run.sending ? run.tried : null);
      if (leaving && unsent !== null) deps.remember({ answers: unsent, revision: run.revision });
      if (keeping.get().kind !== 'conflict') void send(leaving);
    },
    async keepMine(answers) {
      run.revision = (await deps.reread()).revision;
      run.pending = answers;
      keeping.set({ kind: 'keeping' });
      await send(false);
    },
    adopt(revision) {
      Object.assign(run, { revision, pending: null, tried: null });
      deps.remember(null);
      keeping.set({ kind: 'untouched' });
    },
    stop() {
      stopped.now = true;
      callOff();
    },
  };
}
