import { ZBClient, type JSONDoc } from 'zeebe-node';
import { engineFault } from './engineFault.ts';
import type { EngineOutcome } from './EngineOutcome.ts';
import { createGatewayStub, type GatewayStub } from './GatewayStub.ts';
import { openWorker } from './openWorker.ts';
import type { EngineDeployment, EngineHealth, ProcessEngine } from './ProcessEngine.ts';

export interface ZeebeEngineOptions {
  /** `host:port` of a gateway, plaintext. */
  readonly address: string;
  /** Sent as basic authorization; the embedded engine asks for it. */
  readonly secret: string | null;
  /** Pause between polls; 20 for the embedded engine, 100 or more for a cluster. */
  readonly pollMillis: number;
  /** After that a call counts as not reached. */
  readonly deadlineMillis?: number;
}

interface Wire {
  readonly client: ZBClient;
  readonly stub: GatewayStub;
  readonly ask: <T>(call: () => Promise<T>) => Promise<EngineOutcome<T>>;
}

/** The process engine behind a Zeebe gateway: zeebe-node for what it can, our own stub for the rest. */
export function createZeebeEngine(options: ZeebeEngineOptions): ProcessEngine {
  const deadlineMillis = options.deadlineMillis ?? 10_000;
  const basicAuth = options.secret === null ? null : { username: 'iss', password: options.secret };
  const client = openClient(options, basicAuth);
  const stub = createGatewayStub({ address: options.address, basicAuth, deadlineMillis });
  const state = { up: false, gatewayVersion: null as string | null, closed: false };
  const ask = <T>(call: () => Promise<T>): Promise<EngineOutcome<T>> => reached(state, () => withDeadline(call, deadlineMillis));
  const wire: Wire = { client, stub, ask };
  return {
    ...definitions(wire),
    ...jobs(wire),
    ...instances(wire),
    work: (worker) => openWorker(client, worker),
    health: () => ({ up: state.up, gatewayVersion: state.gatewayVersion }),
    ask: () => askTopology(wire, state),
    async close() {
      state.closed = true;
      await client.close();
      stub.close();
    },
  };
}

function openClient(options: ZeebeEngineOptions, basicAuth: { username: string; password: string } | null): ZBClient {
  return new ZBClient(options.address, {
    retry: false,
    loglevel: 'NONE',
    longPoll: 10_000,
    pollInterval: options.pollMillis,
    // Its own idea of being connected is not used, and its timer would keep a process alive after the close.
    connectionTolerance: 1,
    ...(basicAuth === null ? {} : { basicAuth }),
  });
}

async function reached<T>(state: { up: boolean; closed: boolean }, call: () => Promise<T>): Promise<EngineOutcome<T>> {
  if (state.closed) return { ok: false, fault: { kind: 'unavailable', status: 'CANCELLED', message: 'The client is closed.' } };
  try {
    const value = await call();
    state.up = true;
    return { ok: true, value };
  } catch (error) {
    const fault = engineFault(error);
    state.up = fault.kind !== 'unavailable';
    return { ok: false, fault };
  }
}

async function withDeadline<T>(call: () => Promise<T>, millis: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('The engine did not answer in time.')), millis);
  });
  try {
    return await Promise.race([call(), late]);
  } finally {
    clearTimeout(timer);
  }
}

function definitions({ stub, ask }: Wire): Pick<ProcessEngine, 'deploy' | 'start'> {
  return {
    async deploy(resources) {
      const request = { resources: resources.map(({ name, content }) => ({ name, content: Buffer.from(content, 'utf8') })) };
      return mapped(await ask(() => stub.deployResource(request)), ({ deployments }) => deploymentOf(deployments));
    },
    async start({ processDefinitionKey, variables }) {
      const request = { processDefinitionKey, variables: JSON.stringify(variables) };
      return mapped(await ask(() => stub.createProcessInstance(request)), ({ processInstanceKey }) => ({ processInstanceKey }));
    },
  };
}

function jobs({
  client,
  stub,
  ask,
}: Wire): Pick<ProcessEngine, 'completeJob' | 'failJob' | 'throwError' | 'updateJobRetries' | 'updateJobTimeout'> {
  return {
    completeJob: async ({ jobKey, variables }) => done(await ask(() => client.completeJob({ jobKey, variables: { ...variables } }))),
    failJob: async ({ jobKey, retries, message, retryBackOffMillis }) =>
      done(await ask(() => client.failJob({ jobKey, retries, errorMessage: message, retryBackOff: retryBackOffMillis }))),
    throwError: async ({ jobKey, errorCode, message, variables }) =>
      done(await ask(() => client.throwError({ jobKey, errorCode, errorMessage: message, variables: { ...variables } as JSONDoc }))),
    updateJobRetries: async ({ jobKey, retries }) => done(await ask(() => client.updateJobRetries({ jobKey, retries }))),
    updateJobTimeout: async ({ jobKey, timeoutMillis }) => done(await ask(() => stub.updateJobTimeout({ jobKey, timeout: timeoutMillis }))),
  };
}

function instances({ client, ask }: Wire): Pick<ProcessEngine, 'publishMessage' | 'cancel' | 'setVariables' | 'resolveIncident'> {
  return {
    publishMessage: async ({ timeToLiveMillis, ...message }) =>
      done(await ask(() => client.publishMessage({ ...message, timeToLive: timeToLiveMillis }))),
    cancel: async ({ processInstanceKey }) => done(await ask(() => client.cancelProcessInstance(processInstanceKey))),
    setVariables: async (request) => done(await ask(() => client.setVariables(request as Parameters<ZBClient['setVariables']>[0]))),
    resolveIncident: async ({ incidentKey }) => done(await ask(() => client.resolveIncident({ incidentKey }))),
  };
}

async function askTopology({ stub, ask }: Wire, state: { up: boolean; gatewayVersion: string | null }): Promise<EngineHealth> {
  const outcome = await ask(() => stub.topology({}));
  if (outcome.ok) state.gatewayVersion = outcome.value.gatewayVersion;
  return { up: state.up, gatewayVersion: state.gatewayVersion };
}

function deploymentOf(deployments: Record<string, unknown>[]): EngineDeployment {
  const processes = deployments.flatMap(({ process }) => {
    if (process === null || process === undefined) return [];
    const { bpmnProcessId, version, processDefinitionKey } = process as {
      bpmnProcessId: string;
      version: number;
      processDefinitionKey: string;
    };
    return [{ bpmnProcessId, version, processDefinitionKey }];
  });
  return { processes };
}

function mapped<A, B>(outcome: EngineOutcome<A>, map: (value: A) => B): EngineOutcome<B> {
  return outcome.ok ? { ok: true, value: map(outcome.value) } : outcome;
}

function done(outcome: EngineOutcome<unknown>): EngineOutcome<null> {
  return mapped(outcome, () => null);
}
