import type { Json } from './expression/expression.ts';
import type { Key, RejectionType } from './protocol/index.ts';

/** A refused command; the gateway says `Command '<intent>' rejected with code '<type>': <reason>`. */
export interface Rejection {
  readonly type: RejectionType;
  readonly intent: string;
  readonly reason: string;
}

/** Answer to a command, given only after the batch that decided it is on disk. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly rejection: Rejection };

/** JSON object of variables, names at the root. */
export type Document = Readonly<Record<string, Json>>;

export interface DeployedProcess {
  readonly kind: 'process';
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processDefinitionKey: Key;
  readonly resourceName: string;
}

interface DeployedDecision {
  readonly kind: 'decision';
  readonly dmnDecisionId: string;
  readonly dmnDecisionName: string;
  readonly version: number;
  readonly decisionKey: Key;
  readonly dmnDecisionRequirementsId: string;
  readonly decisionRequirementsKey: Key;
}

interface DeployedDecisionRequirements {
  readonly kind: 'decisionRequirements';
  readonly dmnDecisionRequirementsId: string;
  readonly dmnDecisionRequirementsName: string;
  readonly version: number;
  readonly decisionRequirementsKey: Key;
  readonly resourceName: string;
}

export interface Deployment {
  readonly key: Key;
  readonly metadata: readonly (DeployedProcess | DeployedDecision | DeployedDecisionRequirements)[];
}

export interface CreatedInstance {
  readonly processDefinitionKey: Key;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly processInstanceKey: Key;
}

export interface ActivatedJob {
  readonly key: Key;
  readonly type: string;
  readonly processInstanceKey: Key;
  readonly bpmnProcessId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: Key;
  readonly elementId: string;
  readonly elementInstanceKey: Key;
  readonly customHeaders: Readonly<Record<string, string>>;
  readonly worker: string;
  readonly retries: number;
  /** Epoch milliseconds. */
  readonly deadline: number;
  readonly variables: Document;
}

export interface JobRequest {
  readonly type: string;
  readonly worker: string;
  readonly timeoutMillis: number;
  /** Empty: all visible variables. */
  readonly fetchVariables: readonly string[];
}

/**
 * The broker as its gateway sees it: one partition, commands in, answers out after the fsync they share.
 * `processDefinitionKey` of 0 and `version` of -1 mean "by id, latest", as in Zeebe's protocol.
 */
export interface Engine {
  readonly deploy: (request: {
    readonly resources: readonly { readonly name: string; readonly content: Uint8Array }[];
  }) => Promise<Outcome<Deployment>>;
  readonly createProcessInstance: (request: CreateInstance) => Promise<Outcome<CreatedInstance>>;
  /** Answers when the instance completes; a cancelled one is never answered. The caller bounds the wait, and says by `signal` that it waits no longer. */
  readonly createProcessInstanceWithResult: (
    request: CreateInstance & { readonly fetchVariables: readonly string[] },
    signal?: AbortSignal,
  ) => Promise<Outcome<CreatedInstance & { readonly variables: Document }>>;
  readonly cancelProcessInstance: (request: { readonly processInstanceKey: Key }) => Promise<Outcome<null>>;
  readonly activateJobs: (
    request: JobRequest & { readonly maxJobs: number },
  ) => Promise<Outcome<{ readonly jobs: readonly ActivatedJob[]; readonly truncated: boolean }>>;
  readonly completeJob: (request: { readonly jobKey: Key; readonly variables: Document }) => Promise<Outcome<null>>;
  readonly failJob: (request: {
    readonly jobKey: Key;
    readonly retries: number;
    readonly errorMessage: string;
    readonly retryBackOffMillis: number;
    readonly variables: Document;
  }) => Promise<Outcome<null>>;
  readonly throwError: (request: {
    readonly jobKey: Key;
    readonly errorCode: string;
    readonly errorMessage: string;
    readonly variables: Document;
  }) => Promise<Outcome<null>>;
  readonly updateJobRetries: (request: { readonly jobKey: Key; readonly retries: number }) => Promise<Outcome<null>>;
  readonly updateJobTimeout: (request: { readonly jobKey: Key; readonly timeoutMillis: number }) => Promise<Outcome<null>>;
  readonly publishMessage: (request: {
    readonly name: string;
    readonly correlationKey: string;
    readonly timeToLiveMillis: number;
    readonly messageId: string;
    readonly variables: Document;
  }) => Promise<Outcome<{ readonly key: Key }>>;
  readonly resolveIncident: (request: { readonly incidentKey: Key }) => Promise<Outcome<null>>;
  readonly setVariables: (request: {
    readonly elementInstanceKey: Key;
    readonly variables: Document;
    readonly local: boolean;
  }) => Promise<Outcome<{ readonly key: Key }>>;
  /** Calls the listener with a job type each time a job of it became activatable (after commit). Returns the unsubscribe. */
  readonly onJobsAvailable: (listener: (type: string) => void) => () => void;
  /** Commits what is in flight and closes the storage. */
  readonly close: () => Promise<void>;
}

export interface CreateInstance {
  readonly processDefinitionKey: Key;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly variables: Document;
}
