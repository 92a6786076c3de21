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

export function createCommandLoop(deps: CommandLoopDeps): CommandLoop {
  const { clients, backlog, scheduler, clock } = deps;
  const sweep = createDueSweep(deps.due, clock);
  let scheduled = false;
  let closed: (() => void) | undefined;
  let over = false;
  let cancelAlarm: (() => void) | undefined;
  const wake = (): void => {
    if (scheduled || over) return;
    scheduled = true;
    scheduler.soon(run);
  };
  return {
    wake,
    submit: (command) => {
      if (closed === undefined) clients.push(command);
      else command.abort(new Error('The engine is closing'));
      wake();
    },
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        wake();
      }),
    halt: () => {
      over = true;
      cancelAlarm?.();
      closed = () => undefined;
      for (const client of clients.items()) client.abort(new Error('The engine is closing'));
    },
  };

  function run(): void {
    scheduled = false;
    if (over) return;
    cancelAlarm?.();
    deps.decider.leftOvers();
    for (const command of sweep.take()) if (!deps.decider.fromOutside(fromClockwork(command))) sweep.forget(command);
    const taken = takeSome(clients);
    for (const client of taken) deps.decider.fromOutside(client);
    goOn(deps.commit(taken));
  }

  function end(tell: () => void): void {
    over = true;
    tell();
  }

  function goOn(stored: boolean): void {
    const hasWork = stored && (clients.size() > 0 || backlog.size() > 0 || sweep.isDue());
    const next = stored ? sweep.next() : clock.now() + PAUSE_AFTER_FAILURE;
    if (hasWork) wake();
    else if (closed !== undefined) end(closed);
    else cancelAlarm = next === undefined ? undefined : scheduler.at(next, wake);
  }
}

function takeSome(clients: Fifo<ClientCommand>): readonly ClientCommand[] {
  const taken: ClientCommand[] = [];
  while (taken.length < CLIENT_COMMANDS_A_BATCH) {
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
