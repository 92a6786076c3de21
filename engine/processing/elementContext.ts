import type { ExecutableElement, ExecutableProcess } from '../model/executable.ts';
import type { Key, ProcessInstanceValue } from '../protocol/index.ts';
import type { ElementInstanceRow } from '../state/elementInstanceState.ts';
import type { EngineState } from '../state/engineState.ts';

/** An element instance being worked on, with its model. */
export interface ElementContext<E extends ExecutableElement = ExecutableElement> {
  readonly key: Key;
  readonly value: ProcessInstanceValue;
  readonly model: ExecutableProcess;
  readonly element: E;
}

export function contextOf(state: EngineState, key: Key, value: ProcessInstanceValue): ElementContext {
  const model = state.processes.executable(value.processDefinitionKey);
  return { key, value, model, element: elementOf(model, value.elementId) };
}

export function contextOfRow(state: EngineState, row: ElementInstanceRow): ElementContext {
  return contextOf(state, row.key, row.value);
}

/** Element of the model; a missing one is a defect of the deployment, so it throws. */
export function elementOf(model: ExecutableProcess, elementId: string): ExecutableElement {
  const element = model.elements.get(elementId);
  if (element === undefined) throw new Error(`Process ${model.id} has no element ${elementId}`);
  return element;
}
