import type { EngineRecord, Key, RecordType, RejectionType } from '../../protocol/index.ts';
import type { Writers } from '../writers.ts';
import type { Command, Reply } from './clientCommand.ts';
import type { RecordBuffer } from './createRecordBuffer.ts';
import type { ResultRegistry } from './createResultRegistry.ts';

/** Writers over a buffer, pointed at one command after the other. */
export interface RecordWriters {
  readonly writers: Writers;
  /** Puts a command from outside into the log. */
  readonly append: (command: Command, timestamp: number) => EngineRecord;
  /** From here on records have this command as their source, and answers go to its sender. */
  readonly begin: (command: EngineRecord, timestamp: number, send: Send | undefined) => void;
}

type Send = (reply: Reply) => void;

interface Source {
  readonly command: EngineRecord;
  readonly timestamp: number;
  readonly send: Send | undefined;
}

interface Deps {
  readonly buffer: RecordBuffer;
  readonly results: ResultRegistry;
  readonly apply: (event: EngineRecord) => void;
  readonly notifyJobsAvailable: (type: string) => void;
}

const APPLIER_VERSION = 1;

export function createRecordWriters(deps: Deps): RecordWriters {
  const { buffer } = deps;
  let source: Source | undefined;
  const write = (recordType: RecordType, valueType: string, draft: AnyDraft): EngineRecord =>
    push(buffer, { recordType, valueType, source }, draft);
  const answer = (reply: Reply): void => {
    const send = source?.send;
    if (send !== undefined) buffer.effect(() => send(reply));
  };
  return {
    append: (command, timestamp) =>
      push(buffer, { recordType: 'COMMAND', valueType: command.valueType, source: undefined, timestamp }, command),
    begin: (command, timestamp, send) => {
      source = { command, timestamp, send };
    },
    writers: {
      event: (valueType, draft) => deps.apply(write('EVENT', valueType, draft)),
      command: (valueType, draft) => buffer.followUp(write('COMMAND', valueType, draft)),
      reject: (type, reason) => {
        if (source === undefined) return;
        reject(buffer, source, { type, reason });
        answer({ ok: false, rejection: { type, intent: source.command.intent, reason } });
      },
      respond: (value) => answer({ ok: true, value }),
      nothingHappened: buffer.unwrite,
      jobsAvailable: (type) => buffer.effect(() => deps.notifyJobsAvailable(type)),
      ...resultWriters(deps, () => source?.send),
    },
  };
}

interface AnyDraft {
  readonly key: Key;
  readonly intent: string;
  readonly value: unknown;
}

interface Frame {
  readonly recordType: RecordType;
  readonly valueType: string;
  readonly source: Source | undefined;
  readonly timestamp?: number;
}

function push(buffer: RecordBuffer, { recordType, valueType, source, timestamp }: Frame, { intent, key, value }: AnyDraft): EngineRecord {
  const record = {
    position: buffer.nextPosition(),
    sourcePosition: source === undefined ? -1 : source.command.position,
    recordType,
    valueType,
    intent,
    key,
    timestamp: source === undefined ? (timestamp ?? 0) : source.timestamp,
    version: APPLIER_VERSION,
    value,
  } as EngineRecord;
  buffer.push(record);
  return record;
}

function reject(buffer: RecordBuffer, source: Source, { type, reason }: { readonly type: RejectionType; readonly reason: string }): void {
  const { command, timestamp } = source;
  const position = buffer.nextPosition();
  buffer.push({
    ...command,
    position,
    sourcePosition: command.position,
    recordType: 'COMMAND_REJECTION',
    timestamp,
    rejectionType: type,
    rejectionReason: reason,
  });
}

function resultWriters(
  { results, buffer }: Deps,
  send: () => Send | undefined,
): Pick<Writers, 'respondOnResult' | 'isResultAwaited' | 'result'> {
  return {
    respondOnResult: (key, value, request) => {
      const reply = send();
      if (reply !== undefined) results.await(key, { value, ...request, answer: (result) => reply({ ok: true, value: result }) });
    },
    isResultAwaited: results.has,
    result: (key, variables) => {
      const settle = results.settle(key, variables);
      if (settle !== undefined) buffer.effect(settle);
    },
  };
}
