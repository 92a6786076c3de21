import { sameJson } from './sameJson.ts';
import type { Key, VariableDocument } from '../../protocol/index.ts';
import type { ProcessingContext } from '../processingContext.ts';

/** Where variables are written: the scope and the instance it belongs to. */
export interface VariableTarget {
  readonly scopeKey: Key;
  readonly processInstanceKey: Key;
  readonly bpmnProcessId: string;
}

export interface VariableBehavior {
  /** Sets every variable in the scope itself. */
  readonly setLocal: (target: VariableTarget, document: VariableDocument) => void;
  /** Sets each variable in the nearest scope outwards that has it, else in the process instance's. */
  readonly propagate: (target: VariableTarget, document: VariableDocument) => void;
}

export function createVariableBehavior({ state, writers, nextKey }: ProcessingContext): VariableBehavior {
  return { setLocal, propagate };

  function setLocal(target: VariableTarget, document: VariableDocument): void {
    for (const [name, value] of Object.entries(document)) set(target, name, value);
  }

  function propagate(target: VariableTarget, document: VariableDocument): void {
    const names = Object.keys(document);
    if (names.length === 0) return;
    const scopes = state.variables.scopes(target.scopeKey);
    const root = scopes.at(-1) ?? target.scopeKey;
    const rows = scopes.map((scopeKey) => ({ scopeKey, row: state.variables.local(scopeKey) }));
    for (const name of names) {
      const scopeKey = rows.find(({ row }) => Object.hasOwn(row, name))?.scopeKey ?? root;
      set({ ...target, scopeKey }, name, document[name]);
    }
  }

  function set(target: VariableTarget, name: string, value: unknown): void {
    const existing = state.variables.local(target.scopeKey)[name];
    if (existing === undefined) writers.event('VARIABLE', { key: nextKey(), intent: 'CREATED', value: { name, value: value, ...target } });
    else if (!sameJson(existing.value, value))
      writers.event('VARIABLE', { key: existing.key, intent: 'UPDATED', value: { name, value, ...target } });
  }
}

export function targetOf(context: { readonly key: Key; readonly value: Omit<VariableTarget, 'scopeKey'> }): VariableTarget {
  return { scopeKey: context.key, processInstanceKey: context.value.processInstanceKey, bpmnProcessId: context.value.bpmnProcessId };
}
