import type { Clock } from '../../ports/clock.ts';
import type { EngineLog } from '../../ports/engineLog.ts';
import type { Scheduler } from '../../ports/scheduler.ts';
import type { EngineRecord } from '../../protocol/index.ts';
import type { DueState } from '../../state/dueState.ts';
import type { CommandProcessors } from '../createCommandProcessors.ts';
import type { BatchStore } from './batchStore.ts';
import type { ClientCommand, Reply } from './clientCommand.ts';
import { createDueSweep } from './createDueSweep.ts';
import { createFifo } from './createFifo.ts';
import type { RecordStream } from './createRecordStream.ts';

/** Takes queued commands in batches: decide, store with one fsync, then answer. */
export interface CommandLoop {
  readonly submit: (command: ClientCommand) => void;
  /** Looks at what is due and what earlier runs left; called once at the start, and by the clock's owner in tests. */
  readonly wake: () => void;
  /** Finishes what is queued, then takes no more. */
  readonly close: () => Promise<void>;
}

export interface CommandLoopDeps {
  readonly processors: CommandProcessors;
  readonly stream: RecordStream;
  readonly store: BatchStore;
  readonly due: DueState;
  readonly clock: Clock;
  readonly scheduler: Scheduler;
  readonly log: EngineLog;
}

const CLIENT_COMMANDS_A_BATCH = 256;
const FOLLOW_UPS_A_COMMAND = 100;
const LEFT_OVERS_A_BATCH = 1000;
const PAUSE_AFTER_FAILURE = 1000;

export function createCommandLoop(deps: CommandLoopDeps): CommandLoop {
  const { processors, stream, store, scheduler, clock, log } = deps;
  const clients = createFifo<ClientCommand>();
  const backlog = createFifo<EngineRecord>();
  const sweep = createDueSweep(deps.due, clock);
  let stored: readonly EngineRecord[] = store.queue();
  for (const command of stored) backlog.push(command);
  let scheduled = false;
  let closed: (() => void) | undefined;
  let storageFailed = false;
  let cancelAlarm: (() => void) | undefined;

  return {
    submit: (command) => {
      if (closed !== undefined) { command.abort(new Error('The engine is closing')); return; }
      clients.push(command);
      wake();
    },
    wake,
    close: () =>
      new Promise((resolve) => {
        closed = resolve;
        wake();
      }),
  };

  function wake(): void {
    if (scheduled) return;
    scheduled = true;
    scheduler.soon(run);
  }

  function run(): void {
    scheduled = false;
    cancelAlarm?.();
    const taken: ClientCommand[] = [];
    decideLeftOvers();
    for (const command of sweep.take()) decideFromOutside({ command, reply: () => undefined, abort: () => undefined });
    for (let next = clients.shift(); next !== undefined; next = taken.length < CLIENT_COMMANDS_A_BATCH ? clients.shift() : undefined) {
      taken.push(next);
      decideFromOutside(next);
    }
    if (stream.records.length > 0 || backlog.size() !== stored.length) storeBatch(taken);
    goOn();
  }

  function goOn(): void {
    if (storageFailed) {
      storageFailed = false;
      cancelAlarm = scheduler.at(clock.now() + PAUSE_AFTER_FAILURE, wake);
      return;
    }
    if (clients.size() > 0 || backlog.size() > 0 || sweep.isDue()) { wake(); return; }
    if (closed !== undefined) { closed(); return; }
    const next = sweep.next();
    cancelAlarm = next === undefined ? undefined : scheduler.at(next, wake);
  }

  function decideLeftOvers(): void {
    for (let count = 0; count < LEFT_OVERS_A_BATCH; count += 1) {
      const command = backlog.shift();
      if (command === undefined) return;
      decide(command, undefined);
      for (const followUp of stream.takeFollowUps()) backlog.push(followUp);
    }
  }

  function decideFromOutside(client: ClientCommand): void {
    const record = stream.append(client.command, clock.now());
    if (!decide(record, client)) sweep.forget(client.command);
    const followUps = createFifo<EngineRecord>();
    for (const followUp of stream.takeFollowUps()) followUps.push(followUp);
    for (let count = 0; count < FOLLOW_UPS_A_COMMAND && followUps.size() > 0; count += 1) {
      const command = followUps.shift();
      if (command !== undefined) decide(command, undefined);
      for (const followUp of stream.takeFollowUps()) followUps.push(followUp);
    }
    for (const left of followUps.items()) backlog.push(left);
  }

  /** Answers whether the processor did its work; a defect of ours is undone, and said in a rejection or an incident. */
  function decide(command: EngineRecord, client: ClientCommand | undefined): boolean {
    const mark = { state: store.mark(), stream: stream.mark() };
    const answer = client === undefined ? undefined : (reply: Reply) => client.reply(reply);
    stream.begin(command, clock.now(), answer);
    try {
      const processor = processors.byCommand[`${command.valueType} ${command.intent}`];
      if (processor === undefined) throw new Error(`No processor for command ${command.valueType} ${command.intent}`);
      processor(command, client?.command.attachment);
      return true;
    } catch (error) {
      log.error(`Command ${command.valueType} ${command.intent} at position ${command.position} could not be processed`, error);
      store.rollback(mark.state);
      stream.rollback(mark.stream);
      processors.defect(command, error);
      return false;
    }
  }

  function storeBatch(taken: readonly ClientCommand[]): void {
    const left = new Set(backlog.items());
    const known = new Set(stored);
    const queued = [...left].filter((command) => !known.has(command));
    const dequeued = stored.filter((command) => !left.has(command)).map((command) => command.position);
    try {
      store.commit({ records: stream.records, queued, dequeued, highestKey: stream.highestKey() });
    } catch (error) {
      recover(taken, error); return;
    }
    stored = [...left];
    for (const effect of stream.takeEffects()) effect();
  }

  /** Nothing of the batch was stored: back to what is on disk. */
  function recover(taken: readonly ClientCommand[], error: unknown): void {
    log.error('A batch of commands could not be stored', error);
    storageFailed = true;
    store.discard();
    stream.reset(store.lastPosition());
    backlog.clear();
    for (const command of stored) backlog.push(command);
    for (const client of taken) client.abort(error);
  }
}
