import type { EngineOutcome } from './EngineOutcome.ts';

/** Keys are 64-bit numbers of Zeebe, kept as decimal text. */
type EngineKey = string;

export type EngineVariables = Readonly<Record<string, unknown>>;

export interface EngineResource {
  /** File name with its extension; part of what makes a resource the same one. */
  readonly name: string;
  readonly content: string;
}

export interface EngineDeployment {
  readonly processes: readonly { readonly bpmnProcessId: string; readonly version: number; readonly processDefinitionKey: EngineKey }[];
}

/** A piece of work that the engine hands to a worker for a while. */
export interface EngineJob {
  readonly key: EngineKey;
  readonly type: string;
  readonly processInstanceKey: EngineKey;
  readonly processDefinitionKey: EngineKey;
  readonly bpmnProcessId: string;
  readonly elementId: string;
  readonly elementInstanceKey: EngineKey;
  readonly retries: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly variables: EngineVariables;
}

export interface EngineWorkerOptions {
  readonly type: string;
  /** How long a job is this worker's own before the engine gives it to another. */
  readonly timeoutMillis: number;
  readonly maxJobs: number;
  /** Must settle, whatever happens; it answers the engine itself. */
  readonly handle: (job: EngineJob) => Promise<void>;
}

export interface EngineWorker {
  /** Takes no new jobs and waits for those in hand. */
  stop(): Promise<void>;
}

export interface EngineHealth {
  readonly up: boolean;
  /** Version of the gateway that answered last. */
  readonly gatewayVersion: string | null;
}

/**
 * A Zeebe cluster, or the embedded engine that speaks the same protocol. No method throws for what the engine says: faults are values.
 * After `close()` every call answers `unavailable`.
 */
export interface ProcessEngine {
  /** All resources in one DeployResource: all or none. The same resources again answer the same keys. */
  deploy(resources: readonly EngineResource[]): Promise<EngineOutcome<EngineDeployment>>;
  start(request: {
    readonly processDefinitionKey: EngineKey;
    readonly variables: EngineVariables;
  }): Promise<EngineOutcome<{ readonly processInstanceKey: EngineKey }>>;
  publishMessage(message: {
    readonly name: string;
    readonly correlationKey: string;
    readonly messageId: string;
    readonly timeToLiveMillis: number;
    readonly variables: EngineVariables;
  }): Promise<EngineOutcome<null>>;
  completeJob(request: { readonly jobKey: EngineKey; readonly variables: EngineVariables }): Promise<EngineOutcome<null>>;
  /** `retries` is absolute: 0 makes an incident. */
  failJob(request: {
    readonly jobKey: EngineKey;
    readonly retries: number;
    readonly message: string;
    readonly retryBackOffMillis: number;
  }): Promise<EngineOutcome<null>>;
  throwError(request: {
    readonly jobKey: EngineKey;
    readonly errorCode: string;
    readonly message: string;
    readonly variables: EngineVariables;
  }): Promise<EngineOutcome<null>>;
  /** Also the probe whether a job is still there: `not-found` when it is not. */
  updateJobRetries(request: { readonly jobKey: EngineKey; readonly retries: number }): Promise<EngineOutcome<null>>;
  /** `unsupported` on clusters before 8.4. */
  updateJobTimeout(request: { readonly jobKey: EngineKey; readonly timeoutMillis: number }): Promise<EngineOutcome<null>>;
  cancel(request: { readonly processInstanceKey: EngineKey }): Promise<EngineOutcome<null>>;
  setVariables(request: {
    readonly elementInstanceKey: EngineKey;
    readonly variables: EngineVariables;
    readonly local: boolean;
  }): Promise<EngineOutcome<null>>;
  resolveIncident(request: { readonly incidentKey: EngineKey }): Promise<EngineOutcome<null>>;
  work(options: EngineWorkerOptions): EngineWorker;
  /** What was last heard, without asking. */
  health(): EngineHealth;
  /** Asks the gateway for its topology and remembers the answer. */
  ask(): Promise<EngineHealth>;
  close(): Promise<void>;
}
