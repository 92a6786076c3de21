import { loadPackageDefinition, type ServiceClientConstructor, type ServiceDefinition } from '@grpc/grpc-js';
import { loadSync } from '@grpc/proto-loader';
import { fileURLToPath } from 'node:url';
import { GATEWAY_PROTO } from '../protocol/gateway-proto.ts';

/** Reads the `Gateway` service: keys and times as decimal text, enums by name, absent fields as their defaults. */
export function loadGatewayService(): ServiceDefinition {
  const definition = loadSync(fileURLToPath(GATEWAY_PROTO), { keepCase: true, longs: String, enums: String, defaults: true, oneofs: true });
  const root = loadPackageDefinition(definition) as unknown as {
    readonly gateway_protocol: { readonly Gateway: ServiceClientConstructor };
  };
  return root.gateway_protocol.Gateway.service;
}
