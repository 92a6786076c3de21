import type { Key } from './key.ts';

/** A deployment asked for or done; resources are named here, their content travels in the records of what they define. */
export interface DeploymentValue {
  readonly resources: readonly { readonly resourceName: string; readonly checksum: string }[];
  readonly processDefinitionKeys: readonly Key[];
  readonly decisionKeys: readonly Key[];
  readonly decisionRequirementsKeys: readonly Key[];
}

/** A process definition: XML as deployed, and the executable model in its serialised form, so that replay needs no parser. */
export interface ProcessValue {
  readonly processDefinitionKey: Key;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly resourceName: string;
  readonly checksum: string;
  readonly resource: string;
  readonly model: unknown;
}

/** A decision requirements graph: DMN XML as deployed. */
export interface DecisionRequirementsValue {
  readonly decisionRequirementsKey: Key;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsName: string;
  readonly version: number;
  readonly resourceName: string;
  readonly checksum: string;
  readonly resource: string;
}

/** One decision of a graph. */
export interface DecisionValue {
  readonly decisionKey: Key;
  readonly decisionId: string;
  readonly decisionName: string;
  readonly version: number;
  readonly decisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
}

/** A decision evaluated for a business rule task. */
export interface DecisionEvaluationValue {
  readonly decisionKey: Key;
  readonly decisionId: string;
  readonly decisionVersion: number;
  readonly processInstanceKey: Key;
  readonly elementInstanceKey: Key;
  readonly elementId: string;
  readonly decisionOutput: unknown;
  readonly evaluatedDecisions: unknown;
  readonly failedDecisionId: string;
  readonly evaluationFailureMessage: string;
}
