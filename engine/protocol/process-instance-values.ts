import type { BpmnElementType } from './element-type.ts';
import type { Key } from './key.ts';

/** JSON object of variables in a record. */
export type VariableDocument = Readonly<Record<string, unknown>>;

/** Asks for an instance, by key or by id and version (-1: latest). */
export interface ProcessInstanceCreationValue {
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly variables: VariableDocument;
}

/** An element instance's place: definition, instance, flow scope and, for a called process, its caller. -1 means none. */
export interface ProcessInstanceValue {
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: Key;
  readonly processInstanceKey: Key;
  readonly elementId: string;
  readonly bpmnElementType: BpmnElementType;
  readonly flowScopeKey: Key;
  readonly parentProcessInstanceKey: Key;
  readonly parentElementInstanceKey: Key;
  /** On SEQUENCE_FLOW_TAKEN into a joining gateway: that gateway. */
  readonly joinElementId?: string;
  /** On ELEMENT_ACTIVATING of a joining gateway: the flows it consumes. */
  readonly joinedFlowIds?: readonly string[];
}

/** Something happened to the element instance `scopeKey` that `targetElementId` (itself or a boundary event) reacts to. */
export interface ProcessEventValue {
  readonly scopeKey: Key;
  readonly targetElementId: string;
  readonly processInstanceKey: Key;
  readonly variables: VariableDocument;
}

/** A variable of a scope (element instance). */
export interface VariableValue {
  readonly name: string;
  readonly value: unknown;
  readonly scopeKey: Key;
  readonly processInstanceKey: Key;
  readonly bpmnProcessId: string;
}

/** Variables set from outside; `local` keeps them in the scope, else they propagate upwards. */
export interface VariableDocumentValue {
  readonly scopeKey: Key;
  readonly local: boolean;
  readonly variables: VariableDocument;
}
