import type { Rejection } from '../../engine.ts';
import type { Intent, Key, RecordValues, ValueType } from '../../protocol/index.ts';

/** How a command from outside is answered. */
export type Reply = { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly rejection: Rejection };

/** A command as it comes in, not yet in the log. */
export interface Command<T extends ValueType = ValueType> {
  readonly valueType: T;
  readonly intent: Intent<T>;
  readonly key: Key;
  readonly value: RecordValues[T];
  readonly attachment?: unknown;
}

/** A command waiting for its turn, with whom to answer; commands of the engine's own clockwork have nobody. */
export interface ClientCommand {
  readonly command: Command;
  readonly reply: (reply: Reply) => void;
  /** The batch could not be stored: nothing happened. */
  readonly abort: (error: unknown) => void;
}
