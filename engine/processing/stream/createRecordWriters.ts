import type { EngineRecord, Key, RecordType } from '../../protocol/index.ts';
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

interface Content {
  readonly recordType: RecordType;
  readonly valueType: string;
  readonly intent: string;
  readonly key: Key;
  readonly value: unknown;
  readonly rejectionType?: string;
  readonly rejectionReason?: string;
}

const APPLIER_VERSION = 1;

export function createRecordWriters(deps: Deps): RecordWriters {
  const { buffer } = deps;
  let source: Source | undefined;
  const write = (content: Content): EngineRecord => {
    const origin = { sourcePosition: source?.command.position ?? -1, timestamp: source?.timestamp ?? 0, version: APPLIER_VERSION };
    return buffer.write({ ...origin, ...content } as Partial<EngineRecord>);
  };
  const answer = (reply: Reply): void => {
    const send = source?.send;
    if (send !== undefined) buffer.effect(() => send(reply));
  };
  return {
    append: ({ valueType, intent, key, value }, timestamp) =>
      buffer.write({
        sourcePosition: -1,
        timestamp,
        version: APPLIER_VERSION,
        recordType: 'COMMAND',
        valueType,
        intent,
        key,
        value,
      } as Partial<EngineRecord>),
    begin: (command, timestamp, send) => {
      source = { command, timestamp, send };
    },
    writers: {
      event: (valueType, { intent, key, value }) => deps.apply(write({ recordType: 'EVENT', valueType, intent, key, value })),
      command: (valueType, { intent, key, value }) => buffer.followUp(write({ recordType: 'COMMAND', valueType, intent, key, value })),
      reject: (type, reason) => {
        if (source === undefined) return;
        const { valueType, intent, key, value } = source.command;
        write({ recordType: 'COMMAND_REJECTION', valueType, intent, key, value, rejectionType: type, rejectionReason: reason });
        answer({ ok: false, rejection: { type, intent, reason } });
      },
      respond: (value) => answer({ ok: true, value }),
      nothingHappened: buffer.unwrite,
      jobsAvailable: (type) => buffer.effect(() => deps.notifyJobsAvailable(type)),
      ...resultWriters(deps, () => source?.send),
    },
  };
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
