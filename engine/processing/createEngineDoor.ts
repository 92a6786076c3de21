import type { CreateInstance, Document, Engine, Outcome } from '../engine.ts';
import { NO_KEY, type DeploymentValue, type JobValue } from '../protocol/index.ts';
import { NO_JOB } from './behavior/createJobBehavior.ts';
import type { Resource } from './deployment/createResourceParser.ts';
import type { ParsedResource } from './deployment/parsedResource.ts';
import type { ClientCommand, Command } from './stream/clientCommand.ts';

interface DoorDeps {
  readonly submit: (command: ClientCommand) => void;
  readonly parse: (resource: Resource) => Promise<ParsedResource>;
}

type Door = Omit<Engine, 'onJobsAvailable' | 'close'>;

/** Turns calls into commands and their replies into outcomes. */
export function createEngineDoor({ submit, parse }: DoorDeps): Door {
  const send = <T>(command: Command): Promise<Outcome<T>> =>
    new Promise((resolve, reject) => submit({ command, reply: (reply) => resolve(reply as Outcome<T>), abort: reject }));
  const job = (intent: Command<'JOB'>['intent'], jobKey: number, value: Partial<JobValue>): Promise<Outcome<null>> =>
    send({ valueType: 'JOB', intent, key: jobKey, value: { ...NO_JOB, ...value } });
  const start = <T>(request: CreateInstance, attachment?: unknown): Promise<Outcome<T>> => send(creationCommand(request, attachment));
  return {
    deploy: async ({ resources }) => {
      const parsed = await Promise.all(resources.map(parse));
      return send({ valueType: 'DEPLOYMENT', intent: 'CREATE', key: NO_KEY, value: deploymentValue(parsed), attachment: parsed });
    },
    createProcessInstance: (request) => start(request),
    createProcessInstanceWithResult: ({ fetchVariables, ...request }, signal) => start(request, { fetchVariables, signal }),
    cancelProcessInstance: ({ processInstanceKey }) => send(cancelCommand(processInstanceKey)),
    activateJobs: (request) => send(activationCommand(request)),
    completeJob: ({ jobKey, variables }) => job('COMPLETE', jobKey, { variables }),
    failJob: ({ jobKey, retries, errorMessage, retryBackOffMillis, variables }) =>
      job('FAIL', jobKey, { retries, errorMessage, retryBackoff: retryBackOffMillis, variables }),
    throwError: ({ jobKey, errorCode, errorMessage, variables }) => job('THROW_ERROR', jobKey, { errorCode, errorMessage, variables }),
    updateJobRetries: ({ jobKey, retries }) => job('UPDATE_RETRIES', jobKey, { retries }),
    updateJobTimeout: ({ jobKey, timeoutMillis }) => job('UPDATE_TIMEOUT', jobKey, { timeout: timeoutMillis }),
    publishMessage: (request) => send(publicationCommand(request)),
    resolveIncident: ({ incidentKey }) => send({ valueType: 'INCIDENT', intent: 'RESOLVE', key: incidentKey, value: NO_INCIDENT }),
    setVariables: ({ elementInstanceKey, variables, local }) => send(variablesCommand(elementInstanceKey, variables, local)),
  };
}

function creationCommand(request: CreateInstance, attachment: unknown): Command<'PROCESS_INSTANCE_CREATION'> {
  const { bpmnProcessId, version, processDefinitionKey, variables } = request;
  const value = { bpmnProcessId, version, processDefinitionKey, processInstanceKey: NO_KEY, variables };
  return { valueType: 'PROCESS_INSTANCE_CREATION', intent: 'CREATE', key: NO_KEY, value, attachment };
}

function activationCommand(request: Parameters<Engine['activateJobs']>[0]): Command<'JOB_BATCH'> {
  const { type, worker, timeoutMillis: timeout, maxJobs: maxJobsToActivate, fetchVariables } = request;
  const value = { type, worker, timeout, maxJobsToActivate, fetchVariables, deadline: -1, jobKeys: [], truncated: false };
  return { valueType: 'JOB_BATCH', intent: 'ACTIVATE', key: NO_KEY, value };
}

function publicationCommand(request: Parameters<Engine['publishMessage']>[0]): Command<'MESSAGE'> {
  const { name, correlationKey, timeToLiveMillis: timeToLive, messageId, variables } = request;
  return {
    valueType: 'MESSAGE',
    intent: 'PUBLISH',
    key: NO_KEY,
    value: { name, correlationKey, timeToLive, deadline: -1, messageId, variables },
  };
}

function deploymentValue(parsed: readonly ParsedResource[]): DeploymentValue {
  const resources = parsed.map(({ resourceName, checksum }) => ({ resourceName, checksum }));
  return { resources, processDefinitionKeys: [], decisionKeys: [], decisionRequirementsKeys: [] };
}

function variablesCommand(scopeKey: number, variables: Document, local: boolean): Command<'VARIABLE_DOCUMENT'> {
  return { valueType: 'VARIABLE_DOCUMENT', intent: 'UPDATE', key: NO_KEY, value: { scopeKey, local, variables } };
}

function cancelCommand(key: number): Command<'PROCESS_INSTANCE'> {
  const place = {
    bpmnProcessId: '',
    version: -1,
    processDefinitionKey: NO_KEY,
    elementId: '',
    bpmnElementType: 'PROCESS',
    flowScopeKey: NO_KEY,
  } as const;
  const value = { ...place, processInstanceKey: key, parentProcessInstanceKey: NO_KEY, parentElementInstanceKey: NO_KEY };
  return { valueType: 'PROCESS_INSTANCE', intent: 'CANCEL', key, value };
}

const NO_INCIDENT = {
  errorType: 'UNKNOWN',
  errorMessage: '',
  bpmnProcessId: '',
  processDefinitionKey: NO_KEY,
  processInstanceKey: NO_KEY,
  elementId: '',
  elementInstanceKey: NO_KEY,
  jobKey: NO_KEY,
  variableScopeKey: NO_KEY,
  failedIntent: '',
} as const;
