import type { Key, VariableDocument } from '../../protocol/index.ts';

/** What a caller that waits for a result asks for; `signal` says that it waits no longer. */
export interface ResultRequest {
  readonly fetchVariables: readonly string[];
  readonly signal?: AbortSignal | undefined;
}

interface AwaitedResult extends ResultRequest {
  readonly value: object;
  readonly answer: (value: unknown) => void;
}

/** Who waits for the result of which process instance; lives in memory, since the caller's connection does too. */
export interface ResultRegistry {
  readonly await: (processInstanceKey: Key, result: AwaitedResult) => void;
  readonly has: (processInstanceKey: Key) => boolean;
  /** Takes the waiting one out; the function answers it. Without variables (cancelled) it stays unanswered. */
  readonly settle: (processInstanceKey: Key, variables: VariableDocument | undefined) => (() => void) | undefined;
}

export function createResultRegistry(): ResultRegistry {
  const waiting = new Map<Key, AwaitedResult>();
  return {
    await: (key, result) => {
      if (result.signal?.aborted === true) return;
      waiting.set(key, result);
      result.signal?.addEventListener('abort', () => void waiting.delete(key), { once: true });
    },
    has: (key) => waiting.has(key),
    settle: (key, variables) => {
      const result = waiting.get(key);
      waiting.delete(key);
      if (result === undefined || variables === undefined) return undefined;
      return () => result.answer({ ...result.value, variables: pick(variables, result.fetchVariables) });
    },
  };
}

function pick(variables: VariableDocument, names: readonly string[]): VariableDocument {
  if (names.length === 0) return variables;
  return Object.fromEntries(names.filter((name) => Object.hasOwn(variables, name)).map((name) => [name, variables[name]]));
}
