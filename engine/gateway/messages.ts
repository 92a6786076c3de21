import type { Engine } from '../engine.ts';
import { checkTenant, DEFAULT_TENANT } from './checkTenant.ts';
import { parseVariables } from './parseVariables.ts';
import { accepted } from './rejectionError.ts';

interface PublishMessageRequest {
  readonly name: string;
  readonly correlationKey: string;
  readonly timeToLive: string;
  readonly messageId: string;
  readonly variables: string;
  readonly tenantId: string;
}

/** PublishMessage. */
export const messages = (engine: Engine) => ({
  async PublishMessage({ name, correlationKey, timeToLive, messageId, variables, tenantId }: PublishMessageRequest) {
    checkTenant('PublishMessage', tenantId);
    const command = { name, correlationKey, timeToLiveMillis: Number(timeToLive), messageId, variables: parseVariables(variables) };
    const { key } = accepted(await engine.publishMessage(command));
    return { key: String(key), tenantId: DEFAULT_TENANT };
  },
});
