import { status } from '@grpc/grpc-js';
import type { CreatedInstance, CreateInstance } from '../engine.ts';
import { checkTenant, DEFAULT_TENANT } from './checkTenant.ts';
import { GatewayError, invalidArgument } from './GatewayError.ts';
import type { GatewayDeps } from './GatewayDeps.ts';
import { parseVariables } from './parseVariables.ts';
import { accepted, done } from './rejectionError.ts';
import { within } from './within.ts';

const DEFAULT_REQUEST_TIMEOUT_MILLIS = 15_000;

interface CreateProcessInstanceRequest {
  readonly processDefinitionKey: string;
  readonly bpmnProcessId: string;
  readonly version: number;
  readonly variables: string;
  readonly tenantId: string;
  readonly startInstructions: readonly unknown[];
  readonly runtimeInstructions: readonly unknown[];
  readonly tags: readonly string[];
}

export interface CreateProcessInstanceWithResultRequest {
  readonly request: CreateProcessInstanceRequest | null;
  readonly requestTimeout: string;
  readonly fetchVariables: readonly string[];
}

/** Calls that start and cancel process instances. */
export const processInstances = ({ engine, after }: Pick<GatewayDeps, 'engine' | 'after'>) => ({
  async CreateProcessInstance(request: CreateProcessInstanceRequest) {
    return presentInstance(accepted(await engine.createProcessInstance(creation('CreateProcessInstance', request))));
  },

  async CreateProcessInstanceWithResult({ request, requestTimeout, fetchVariables }: CreateProcessInstanceWithResultRequest) {
    if (request === null) throw invalidArgument('Expected a request to create a process instance, but none given');
    const command = { ...creation('CreateProcessInstanceWithResult', request), fetchVariables };
    const timeoutMillis = Number(requestTimeout) > 0 ? Number(requestTimeout) : DEFAULT_REQUEST_TIMEOUT_MILLIS;
    const created = accepted(await within(after, timeoutMillis, (signal) => engine.createProcessInstanceWithResult(command, signal)));
    return { ...presentInstance(created), variables: JSON.stringify(created.variables) };
  },

  CancelProcessInstance: async ({ processInstanceKey }: { readonly processInstanceKey: string }) =>
    done(await engine.cancelProcessInstance({ processInstanceKey: Number(processInstanceKey) })),
});

function creation(command: string, request: CreateProcessInstanceRequest): CreateInstance {
  checkTenant(command, request.tenantId);
  const { startInstructions, runtimeInstructions, tags } = request;
  if (startInstructions.length + runtimeInstructions.length + tags.length > 0) {
    throw new GatewayError(
      status.UNIMPLEMENTED,
      'This engine starts instances at their none start event: start instructions, runtime instructions and tags are not implemented',
    );
  }
  return {
    processDefinitionKey: Number(request.processDefinitionKey),
    bpmnProcessId: request.bpmnProcessId,
    version: request.version,
    variables: parseVariables(request.variables),
  };
}

const presentInstance = ({ processDefinitionKey, bpmnProcessId, version, processInstanceKey }: CreatedInstance) => ({
  processDefinitionKey: String(processDefinitionKey),
  bpmnProcessId,
  version,
  processInstanceKey: String(processInstanceKey),
  tenantId: DEFAULT_TENANT,
});
