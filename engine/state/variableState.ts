import type { Json } from '../expression/expression.ts';
import type { Key } from '../protocol/index.ts';
import { ELEMENT_INSTANCES } from './elementInstanceState.ts';
import { numberId } from './rowId.ts';
import type { RowReader, Space } from './rows.ts';

/** Variables of one scope by name. */
export type VariablesRow = Readonly<Record<string, { readonly key: Key; readonly value: Json }>>;

export const VARIABLES: Space<VariablesRow> = 'v';

export interface VariableState {
  readonly local: (scopeKey: Key) => VariablesRow;
  /** What an expression sees at the scope: inner names hide outer ones. */
  readonly visible: (scopeKey: Key) => Record<string, Json>;
  /** Scopes from the given one outwards to its process instance. */
  readonly scopes: (scopeKey: Key) => readonly Key[];
}

const NONE: VariablesRow = {};

export function createVariableState(rows: RowReader): VariableState {
  const local = (scopeKey: Key): VariablesRow => rows.get(VARIABLES, numberId(scopeKey)) ?? NONE;
  const scopes = (scopeKey: Key): readonly Key[] => {
    const found: Key[] = [];
    for (let key = scopeKey; key > 0; key = rows.get(ELEMENT_INSTANCES, numberId(key))?.value.flowScopeKey ?? -1) found.push(key);
    return found;
  };
  return {
    local,
    scopes,
    visible: (scopeKey) => {
      const seen: Record<string, Json> = {};
      for (const scope of scopes(scopeKey).toReversed())
        for (const [name, variable] of Object.entries(local(scope))) seen[name] = variable.value;
      return seen;
    },
  };
}
