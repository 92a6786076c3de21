import type { Clock } from '../../ports/clock.ts';
import type { EngineLog } from '../../ports/engineLog.ts';
import type { EngineRecord } from '../../protocol/index.ts';
import type { CommandProcessors } from '../createCommandProcessors.ts';
import type { BatchStore } from './batchStore.ts';
import type { ClientCommand, Reply } from './clientCommand.ts';
import { createFifo, type Fifo } from './createFifo.ts';
import type { RecordBuffer } from './createRecordBuffer.ts';
import type { RecordWriters } from './createRecordWriters.ts';

/** Runs commands through their processors into the batch at hand. */
export interface CommandDecider {
  /** A command from outside with its follow-ups, as far as one turn goes; what is left goes to the backlog. Answers whether its processor did its work. */
  readonly fromOutside: (client: ClientCommand) => boolean;
  /** Some of what earlier turns left. */
  readonly leftOvers: () => void;
}

export interface DeciderDeps {
  readonly processors: CommandProcessors;
  readonly buffer: RecordBuffer;
  readonly records: RecordWriters;
  readonly store: BatchStore;
  readonly backlog: Fifo<EngineRecord>;
  readonly clock: Clock;
  readonly log: EngineLog;
}

const FOLLOW_UPS_A_COMMAND = 100;
const LEFT_OVERS_A_BATCH = 1000;

export function createCommandDecider(deps: DeciderDeps): CommandDecider {
  const { buffer, records, backlog, clock } = deps;
  return { fromOutside, leftOvers: () => drain(backlog, LEFT_OVERS_A_BATCH) };

  function fromOutside(client: ClientCommand): boolean {
    const done = decide(deps, records.append(client.command, clock.now()), client);
    const followUps = createFifo<EngineRecord>();
    for (const command of buffer.takeFollowUps()) followUps.push(command);
    drain(followUps, FOLLOW_UPS_A_COMMAND);
    for (const command of followUps.items()) backlog.push(command);
    return done;
  }

  function drain(queue: Fifo<EngineRecord>, atMost: number): void {
    for (let count = 0; count < atMost; count += 1) {
      const command = queue.shift();
      if (command === undefined) return;
      decide(deps, command, undefined);
      for (const followUp of buffer.takeFollowUps()) queue.push(followUp);
    }
  }
}

/** A defect of ours is undone, then said in a rejection or an incident. */
function decide(
  { processors, buffer, records, store, clock, log }: DeciderDeps,
  command: EngineRecord,
  client: ClientCommand | undefined,
): boolean {
  const mark = { state: store.mark(), buffer: buffer.mark() };
  records.begin(command, clock.now(), client === undefined ? undefined : (reply: Reply) => client.reply(reply));
  try {
    const processor = processors.byCommand[`${command.valueType} ${command.intent}`];
    if (processor === undefined) throw new Error(`No processor for command ${command.valueType} ${command.intent}`);
    processor(command, client?.command.attachment);
    return true;
  } catch (error) {
    log.error(`Command ${command.valueType} ${command.intent} at position ${command.position} could not be processed`, error);
    store.rollback(mark.state);
    buffer.rollback(mark.buffer);
    processors.defect(command, error);
    return false;
  }
}
