import { FIRST_KEY, type EngineRecord, type Key, type RejectionType } from '../../protocol/index.ts';
import type { Writers } from '../writers.ts';
import type { Command, Reply } from './clientCommand.ts';
import type { ResultRegistry } from './createResultRegistry.ts';

type Reject = readonly [RejectionType, string];
type AnyDraft = { readonly key: Key; readonly intent: string; readonly value: unknown };

/** Records of the batch at hand, and what is to be done once they are on disk. */
export interface RecordStream {
  readonly writers: Writers;
  readonly nextKey: () => Key;
  readonly highestKey: () => Key;
  /** Puts a command from outside into the log. */
  readonly append: (command: Command, timestamp: number) => EngineRecord;
  /** From here on records have this command as their source. */
  readonly begin: (command: EngineRecord, timestamp: number, answer: ((reply: Reply) => void) | undefined) => void;
  readonly mark: () => StreamMark;
  readonly rollback: (mark: StreamMark) => void;
  readonly records: readonly EngineRecord[];
  /** Follow-up commands written since the last call. */
  readonly takeFollowUps: () => readonly EngineRecord[];
  readonly wasRejected: boolean;
  /** Ends the batch: its effects, in order; the next one starts empty. */
  readonly takeEffects: () => readonly (() => void)[];
  readonly reset: (lastPosition: number) => void;
}

export interface StreamMark {
  readonly records: number;
  readonly effects: number;
  readonly followUps: number;
  readonly position: number;
}

interface StreamDeps {
  readonly lastPosition: number;
  readonly highestKey: Key;
  readonly results: ResultRegistry;
  readonly apply: (event: EngineRecord) => void;
  readonly notifyJobsAvailable: (type: string) => void;
}

const APPLIER_VERSION = 1;

export function createRecordStream(deps: StreamDeps): RecordStream {
  let position = deps.lastPosition;
  let key = Math.max(deps.highestKey, FIRST_KEY - 1);
  let records: EngineRecord[] = [];
  let followUps: EngineRecord[] = [];
  let effects: (() => void)[] = [];
  let rejected = false;
  let source:
    { readonly command: EngineRecord; readonly timestamp: number; readonly answer: ((reply: Reply) => void) | undefined } | undefined;

  const writers: Writers = {
    event: (valueType, draft) => deps.apply(write('EVENT', valueType, draft)),
    command: (valueType, draft) => void followUps.push(write('COMMAND', valueType, draft)),
    reject: (type, reason) => reject([type, reason]),
    respond: (value) => answer({ ok: true, value }),
    respondOnResult: (processInstanceKey, value, fetchVariables) => {
      const reply = source?.answer;
      if (reply !== undefined)
        deps.results.await(processInstanceKey, { value, fetchVariables, answer: (result) => reply({ ok: true, value: result }) });
    },
    isResultAwaited: (processInstanceKey) => deps.results.has(processInstanceKey),
    result: (processInstanceKey, variables) => {
      const settle = deps.results.settle(processInstanceKey, variables);
      if (settle !== undefined) effects.push(settle);
    },
    jobsAvailable: (type) => void effects.push(() => deps.notifyJobsAvailable(type)),
  };

  return {
    writers,
    nextKey: () => (key += 1),
    highestKey: () => key,
    append: ({ valueType, intent, key: commandKey, value }, timestamp) => {
      source = undefined;
      return record({ recordType: 'COMMAND', valueType, intent, key: commandKey, value, timestamp } as Partial<EngineRecord>);
    },
    begin: (command, timestamp, answerTo) => {
      source = { command, timestamp, answer: answerTo };
      rejected = false;
    },
    mark: () => ({ records: records.length, effects: effects.length, followUps: followUps.length, position }),
    rollback: (mark) => {
      records.length = mark.records;
      effects.length = mark.effects;
      followUps.length = mark.followUps;
      position = mark.position;
    },
    get records() {
      return records;
    },
    get wasRejected() {
      return rejected;
    },
    takeFollowUps: () => {
      const taken = followUps;
      followUps = [];
      return taken;
    },
    takeEffects: () => {
      const taken = effects;
      records = [];
      effects = [];
      return taken;
    },
    reset: (lastPosition) => {
      position = lastPosition;
      records = [];
      followUps = [];
      effects = [];
    },
  };

  function write(recordType: 'EVENT' | 'COMMAND', valueType: string, draft: AnyDraft): EngineRecord {
    return record({
      recordType,
      valueType,
      intent: draft.intent,
      key: draft.key,
      value: draft.value,
      timestamp: source?.timestamp,
    } as Partial<EngineRecord>);
  }

  function record(fields: Partial<EngineRecord>): EngineRecord {
    position += 1;
    const written = { position, sourcePosition: source?.command.position ?? -1, version: APPLIER_VERSION, ...fields } as EngineRecord;
    records.push(written);
    return written;
  }

  function reject([type, reason]: Reject): void {
    if (source === undefined) return;
    const { valueType, intent, key: commandKey, value } = source.command;
    rejected = true;
    const { timestamp } = source;
    record({
      recordType: 'COMMAND_REJECTION',
      valueType,
      intent,
      key: commandKey,
      value,
      timestamp,
      rejectionType: type,
      rejectionReason: reason,
    } as Partial<EngineRecord>);
    answer({ ok: false, rejection: { type, intent, reason } });
  }

  function answer(reply: Reply): void {
    const send = source?.answer;
    if (send !== undefined) effects.push(() => send(reply));
  }
}
