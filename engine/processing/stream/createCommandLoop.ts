import type { Clock } from '../../ports/clock.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { DueState } from '../../state/dueState.ts';
import type { ClientCommand, Command } from './clientCommand.ts';
import type { BatchCommitter } from './createBatchCommitter.ts';
import type { CommandDecider } from './createCommandDecider.ts';
import { createDueSweep } from './createDueSweep.ts';
import type { Fifo } from './createFifo.ts';

/** Takes queued commands in batches: decide, store with one fsync, then answer. */
export interface CommandLoop {
  readonly submit: (command: ClientCommand) => void;
  /** Looks at what is due and what earlier runs left; called once at the start, and by the clock's owner in tests. */
  readonly wake: () => void;
  /** Finishes what is queued, then takes no more. */
  readonly close: () => Promise<void>;
  /** Stops at once, as a crash would: what is queued is refused, what is stored stays. */
  readonly halt: () => void;
}

export interface CommandLoopDeps {
  readonly decider: CommandDecider;
  readonly commit: BatchCommitter;
  readonly clients: Fifo<ClientCommand>;
  readonly backlog: Pick<Fifo<unknown>, 'size'>;
  readonly due: DueState;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
}

const CLIENT_COMMANDS_A_BATCH = 256;
const PAUSE_AFTER_FAILURE = 1000;
const CLOSING = 'The engine is closing';

export function createCommandLoop(deps: CommandLoopDeps): CommandLoop {
  const turn = createTurn(deps);
  let phase: 'idle' | 'scheduled' | 'over' = 'idle';
  let closed: (() => void) | undefined;
  let cancelAlarm: (() => void) | undefined;
  const wake = (): void => {
    if (phase !== 'idle') return;
    phase = 'scheduled';
    deps.scheduler.soon(run);
  };
  const end = (): void => {
    phase = 'over';
    cancelAlarm?.();
    refuseAll(deps.clients);
    closed?.();
  };
  return {
    wake,
    submit: (command) => {
      if (closed === undefined && phase !== 'over') deps.clients.push(command);
      else command.abort(new Error(CLOSING));
      wake();
    },
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        wake();
      }),
    halt: end,
  };

  function run(): void {
    if (phase === 'over') return;
    phase = 'idle';
    cancelAlarm?.();
    const next = turn();
    if (next === 'now') wake();
    else if (closed !== undefined) end();
    else cancelAlarm = next === undefined ? undefined : deps.scheduler.at(next, wake);
  }
}

function refuseAll(clients: Fifo<ClientCommand>): void {
  for (const client of takeSome(clients, Infinity)) client.abort(new Error(CLOSING));
}

/** One batch; answers when the next is due: now, at a time, or when somebody asks. */
function createTurn({ decider, commit, clients, backlog, due, clock }: CommandLoopDeps): () => 'now' | number | undefined {
  const sweep = createDueSweep(due, clock);
  return () => {
    decider.leftOvers();
    for (const command of sweep.take()) if (!decider.fromOutside(fromClockwork(command))) sweep.forget(command);
    const taken = takeSome(clients, CLIENT_COMMANDS_A_BATCH);
    for (const client of taken) decider.fromOutside(client);
    if (!commit(taken)) return clock.now() + PAUSE_AFTER_FAILURE;
    return clients.size() > 0 || backlog.size() > 0 || sweep.isDue() ? 'now' : sweep.next();
  };
}

function takeSome(clients: Fifo<ClientCommand>, atMost: number): readonly ClientCommand[] {
  const taken: ClientCommand[] = [];
  while (taken.length < atMost) {
    const client = clients.shift();
    if (client === undefined) break;
    taken.push(client);
  }
  return taken;
}

/** Nobody waits for the answer to a command of the engine's own clock. */
function fromClockwork(command: Command): ClientCommand {
  return { command, reply: () => undefined, abort: () => undefined };
}
