import { invalidArgument } from './GatewayError.ts';

/** The one tenant of an engine without tenants. */
export const DEFAULT_TENANT = '<default>';

/** Refuses any tenant but the default one, which may be left out. */
export function checkTenant(command: string, tenantId: string): void {
  if (tenantId === '' || tenantId === DEFAULT_TENANT) return;
  throw invalidArgument(`Expected to handle gRPC request ${command} with tenant identifier '${tenantId}', but multi-tenancy is disabled`);
}

/** The same for a request that lists tenants. */
export function checkTenants(command: string, tenantIds: readonly string[]): void {
  for (const tenantId of tenantIds) checkTenant(command, tenantId);
}
