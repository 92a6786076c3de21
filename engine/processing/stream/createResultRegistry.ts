import type { Key, VariableDocument } from '../../protocol/index.ts';

export interface AwaitedResult {
  readonly value: object;
  readonly fetchVariables: readonly string[];
  readonly answer: (value: unknown) => void;
}

/** Who waits for the result of which process instance; lives in memory, since the caller's connection does too. */
export interface ResultRegistry {
  readonly await: (processInstanceKey: Key, result: AwaitedResult) => void;
  readonly has: (processInstanceKey: Key) => boolean;
  /** Takes the waiting one out; the function answers it, with no variables known (cancelled) it stays unanswered. */
  readonly settle: (processInstanceKey: Key, variables: VariableDocument | undefined) => (() => void) | undefined;
}

export function createResultRegistry(): ResultRegistry {
  const waiting = new Map<Key, AwaitedResult>();
  return {
    await: (key, result) => void waiting.set(key, result),
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
