import type { AnswerSet, DraftSaved } from '#contract';
import { ApiProblem } from '../api/ApiProblem.ts';
import type { WaitingDraft } from './waitingDraft.ts';

export type Keeping =
  | { kind: 'untouched' }
  | { kind: 'keeping' }
  | { kind: 'kept'; at: number }
  /** On this device only: the server does not answer or the session has ended. */
  | { kind: 'here' }
  | { kind: 'conflict' }
  /** The server will not take it (the step is done or was taken away). */
  | { kind: 'refused' };

export interface DraftKeeperDeps {
  save(answers: AnswerSet, revision: number, keepalive: boolean): Promise<DraftSaved>;
  /** The draft as the server has it now. */
  reread(): Promise<{ answers: AnswerSet; revision: number }>;
  remember(draft: WaitingDraft | null): void;
  now(): number;
  /** Runs a task later (ms) and returns how to call it off. */
  after(delay: number, task: () => void): () => void;
}

export interface DraftKeeper {
  state(): Keeping;
  subscribe(listener: () => void): () => void;
  /** New answers were typed. */
  change(answers: AnswerSet): void;
  /** Sends at once what still waits; `leaving` lets it outlive the page. */
  flush(leaving?: boolean): void;
  /** After a conflict: keeps these answers over the other version. */
  keepMine(answers: AnswerSet): Promise<void>;
  /** Begins from a version of the server. */
  adopt(revision: number): void;
  stop(): void;
}

const WAIT_MS = 800;
const RETRY_MS = 4000;

const refusedBy = (problem: unknown): boolean =>
  problem instanceof ApiProblem && problem.status >= 400 && problem.status < 500 && problem.status !== 401 && problem.status !== 429;

/** Keeps every keystroke: sends drafts a moment after typing, one at a time, and never over someone else's newer one. */
export function createDraftKeeper(deps: DraftKeeperDeps, startRevision: number): DraftKeeper {
  const listeners = new Set<() => void>();
  let state: Keeping = { kind: 'untouched' };
  let revision = startRevision;
  let pending: AnswerSet | null = null;
  let sent: AnswerSet | null = null;
  let sending = false;
  let stopped = false;
  let callOff = (): void => undefined;

  const become = (next: Keeping): void => {
    state = next;
    listeners.forEach((listener) => {
      listener();
    });
  };
  const later = (delay: number): void => {
    callOff();
    callOff = deps.after(delay, () => void send(false));
  };
  const onSaved = (saved: DraftSaved): void => {
    revision = saved.revision;
    if (pending === null) {
      deps.remember(null);
      become({ kind: 'kept', at: deps.now() });
    } else later(WAIT_MS);
  };
  const onConflict = async (answers: AnswerSet): Promise<void> => {
    const theirs = await deps.reread().catch(() => null);
    if (theirs === null) return onAway(answers);
    if (sent !== null && JSON.stringify(theirs.answers) === JSON.stringify(sent)) {
      revision = theirs.revision;
      pending ??= answers;
      return later(0);
    }
    pending ??= answers;
    become({ kind: 'conflict' });
  };
  const onAway = (answers: AnswerSet): void => {
    pending ??= answers;
    deps.remember({ answers: pending, revision });
    become({ kind: 'here' });
    later(RETRY_MS);
  };
  const onProblem = async (problem: unknown, answers: AnswerSet): Promise<void> => {
    if (problem instanceof ApiProblem && problem.code === 'draft-changed') return onConflict(answers);
    if (!refusedBy(problem)) return onAway(answers);
    pending = null;
    become({ kind: 'refused' });
  };
  const send = async (keepalive: boolean): Promise<void> => {
    callOff();
    if (stopped || pending === null || sending) return;
    const answers = pending;
    pending = null;
    sending = true;
    try {
      const saved = await deps.save(answers, revision, keepalive);
      sent = answers;
      sending = false;
      if (!stopped) onSaved(saved);
    } catch (problem) {
      sending = false;
      if (!stopped) await onProblem(problem, answers);
    }
    sent = answers;
  };
  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    change(answers) {
      if (stopped) return;
      pending = answers;
      if (state.kind === 'conflict' || state.kind === 'refused') return;
      if (state.kind === 'here') deps.remember({ answers, revision });
      else become({ kind: 'keeping' });
      later(WAIT_MS);
    },
    flush: (leaving = false) => {
      if (state.kind !== 'conflict') void send(leaving);
    },
    async keepMine(answers) {
      revision = (await deps.reread()).revision;
      pending = answers;
      become({ kind: 'keeping' });
      await send(false);
    },
    adopt(next) {
      revision = next;
      pending = null;
      deps.remember(null);
      become({ kind: 'untouched' });
    },
    stop() {
      stopped = true;
      callOff();
    },
  };
}
