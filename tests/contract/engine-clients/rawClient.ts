import { credentials, makeClientConstructor, Metadata, type ClientReadableStream, type ServiceError } from '@grpc/grpc-js';
import { loadPackageDefinition, type ServiceClientConstructor } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { fileURLToPath } from 'node:url';
import { GATEWAY_PROTO } from '#engine/protocol';

export type Fields = Record<string, unknown>;

/** A bare gRPC client over our own `.proto`, for calls that zeebe-node does not know and for requests it would not send. */
export interface RawClient {
  readonly call: (name: string, request: Fields) => Promise<Fields>;
  /** Opens a server stream; messages gather until it ends or is cancelled. */
  readonly open: (
    name: string,
    request: Fields,
  ) => { readonly messages: Fields[]; readonly ended: Promise<number>; readonly cancel: () => void };
  readonly close: () => void;
}

type Method = (
  request: Fields,
  metadata: Metadata,
  answer?: (error: ServiceError | null, response: Fields) => void,
) => ClientReadableStream<Fields>;

export function createRawClient(address: string): RawClient {
  const root = loadPackageDefinition(
    loadSync(fileURLToPath(GATEWAY_PROTO), { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true }),
  );
  const { Gateway } = root['gateway_protocol'] as unknown as { readonly Gateway: ServiceClientConstructor };
  const client = new (makeClientConstructor(Gateway.service, 'Gateway'))(address, credentials.createInsecure());
  const method = (name: string): Method => (client as unknown as Record<string, Method>)[name]!.bind(client);
  return {
    call: (name, request) =>
      new Promise(
        (resolve, reject) =>
          void method(name)(request, new Metadata(), (error, response) => (error === null ? resolve(response) : reject(error))),
      ),
    open(name, request) {
      const stream = method(name)(request, new Metadata());
      const messages: Fields[] = [];
      stream.on('data', (message: Fields) => messages.push(message));
      stream.on('error', () => undefined);
      return { messages, ended: new Promise((resolve) => stream.on('status', ({ code }) => resolve(code))), cancel: () => stream.cancel() };
    },
    close: () => client.close(),
  };
}
