import type { EngineRecord, RecordOf, ValueType } from '../protocol/index.ts';

/** Decides one kind of command; `attachment` is what came with a command from outside and is not logged. */
export type CommandProcessor<T extends ValueType> = (command: RecordOf<T>, attachment?: unknown) => void;

/** Any processor, as the stream calls it. */
export type AnyCommandProcessor = (command: EngineRecord, attachment?: unknown) => void;
