import type { ExecutableElement, ExecutableProcess } from '../model/executable.ts';
import type { Key, ProcessInstanceValue } from '../protocol/index.ts';
import type { ElementInstanceRow } from '../state/elementInstanceState.ts';
import type { EngineState } from '../state/engineState.ts';

/** An element instance being worked on, with its model. */
export interface ElementContext<E extends ExecutableElement = ExecutableElement> {
  readonly key: Key;
  readonly value: ProcessInstanceValue;
  readonly process: ExecutableProcess;
  readonly element: E;
}

export function contextOf(state: EngineState, key: Key, value: ProcessInstanceValue): ElementContext {
  const process = state.processes.executable(value.processDefinitionKey);
  return { key, value, process, element: elementOf(process, value.elementId) };
}

export function contextOfRow(state: EngineState, row: ElementInstanceRow): ElementContext {
  return contextOf(state, row.key, row.value);
}

/** Element of the model; a missing one is a defect of the deployment, so it throws. */
export function elementOf(process: ExecutableProcess, elementId: string): ExecutableElement {
  const element = process.elements.get(elementId);
  if (element === undefined) throw new Error(`Process ${process.id} has no element ${elementId}`);
  return element;
}
