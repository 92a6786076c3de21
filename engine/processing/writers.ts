import type { Intent, Key, RecordValues, RejectionType, ValueType, VariableDocument } from '../protocol/index.ts';
import type { ResultRequest } from './stream/createResultRegistry.ts';

/** A record as a processor writes it; position, source and time are added by the stream. */
interface Draft<T extends ValueType> {
  readonly key: Key;
  readonly intent: Intent<T>;
  readonly value: RecordValues[T];
}

/** All that a processor can do: it decides, the stream remembers. */
export interface Writers {
  /** Appends an event and applies it to the state at once. */
  readonly event: <T extends ValueType>(valueType: T, draft: Draft<T>) => void;
  /** Appends a follow-up command, processed after the one at hand. */
  readonly command: <T extends ValueType>(valueType: T, draft: Draft<T>) => void;
  /** Refuses the command at hand and answers so. */
  readonly reject: (type: RejectionType, reason: string) => void;
  /** Answers the command at hand, once the batch is on disk. */
  readonly respond: (value: unknown) => void;
  /** Answers the command at hand when the process instance completes: with `value` and the variables asked for (none asked: all). */
  readonly respondOnResult: (processInstanceKey: Key, value: object, request: ResultRequest) => void;
  readonly isResultAwaited: (processInstanceKey: Key) => boolean;
  readonly result: (processInstanceKey: Key, variables: VariableDocument | undefined) => void;
  /** Takes the command at hand out of the log again: it asked and changed nothing. Must be the first record written for it. */
  readonly nothingHappened: () => void;
  /** Tells pollers of the type, once the batch is on disk. */
  readonly jobsAvailable: (type: string) => void;
}
