import {
  credentials,
  loadPackageDefinition,
  Metadata,
  type Client,
  type ClientOptions,
  type ServiceClientConstructor,
} from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { fileURLToPath } from 'node:url';
import { GATEWAY_PROTO } from '#engine/protocol';

/** Calls that zeebe-node 8.3 cannot make: several resources at once, start by key, and what is younger than it. */
export interface GatewayStub {
  deployResource(request: { resources: { name: string; content: Buffer }[] }): Promise<{ deployments: Record<string, unknown>[] }>;
  createProcessInstance(request: { processDefinitionKey: string; variables: string }): Promise<{ processInstanceKey: string }>;
  updateJobTimeout(request: { jobKey: string; timeout: number }): Promise<unknown>;
  topology(request: Record<string, never>): Promise<{ gatewayVersion: string }>;
  close(): void;
}

export interface GatewayStubOptions {
  /** `host:port`, plaintext. */
  readonly address: string;
  readonly basicAuth: { readonly username: string; readonly password: string } | null;
  readonly deadlineMillis: number;
}

type Answered = (error: Error | null, answer: unknown) => void;
type Unary = (...call: [request: unknown, metadata: Metadata, options: { deadline: Date }, done: Answered]) => void;

const clientOptions: ClientOptions = { 'grpc.initial_reconnect_backoff_ms': 200, 'grpc.max_reconnect_backoff_ms': 2000 };

/** Opens a client over the engine's own `.proto`. */
export function createGatewayStub(options: GatewayStubOptions): GatewayStub {
  const definition = loadSync(fileURLToPath(GATEWAY_PROTO), {
    keepCase: true,
    longs: String,
    enums: String,
    defaults: true,
    oneofs: true,
  });
  const root = loadPackageDefinition(definition) as unknown as { gateway_protocol: { Gateway: ServiceClientConstructor } };
  const client = new root.gateway_protocol.Gateway(options.address, credentials.createInsecure(), clientOptions);
  const call =
    <A>(method: string) =>
    (request: unknown) =>
      unary<A>(client, { method, request }, options);
  return {
    deployResource: call('DeployResource'),
    createProcessInstance: call('CreateProcessInstance'),
    updateJobTimeout: call('UpdateJobTimeout'),
    topology: call('Topology'),
    close: () => client.close(),
  };
}

function unary<A>(client: Client, call: { method: string; request: unknown }, options: GatewayStubOptions): Promise<A> {
  const method = (client as unknown as Record<string, Unary>)[call.method];
  if (method === undefined) return Promise.reject(new Error(`The protocol has no ${call.method}.`));
  return new Promise((resolve, reject) => {
    const deadline = new Date(Date.now() + options.deadlineMillis);
    method.call(client, call.request, metadataOf(options), { deadline }, (error, answer) =>
      error === null ? resolve(answer as A) : reject(error),
    );
  });
}

function metadataOf({ basicAuth }: GatewayStubOptions): Metadata {
  const metadata = new Metadata();
  if (basicAuth !== null)
    metadata.set('authorization', `Basic ${Buffer.from(`${basicAuth.username}:${basicAuth.password}`).toString('base64')}`);
  return metadata;
}
