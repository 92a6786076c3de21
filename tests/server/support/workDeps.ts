import { randomBytes } from 'node:crypto';
import type { Connection, Model } from 'mongoose';
import { ulid } from 'ulidx';
import { createAudit } from '../../../server/audit/createAudit.ts';
import { createFieldCipher } from '../../../server/crypto/createFieldCipher.ts';
import { createZeebeEngine } from '../../../server/engine/createZeebeEngine.ts';
import { createWorkModels } from '../../../server/models/createWorkModels.ts';
import { defineAuditEvent } from '../../../server/models/AuditEvent.ts';
import { createPolicies } from '../../../server/policies/policies.ts';
import { createEventHub } from '../../../server/services/EventHub.ts';
import { createWakeHub } from '../../../server/services/WakeHub.ts';
import type { DraftDeps } from '../../../server/services/drafts/DraftDeps.ts';
import { readContent } from '../../../server/releases/readContent.ts';

/** Nothing listens there. */
const NO_ENGINE = '127.0.0.1:9';

/** What the services stand on, over a store with its indexes and an engine that cannot be reached; jest cannot load bpmnlint, so `lint` is silent. */
export async function createWorkDeps(connection: Connection): Promise<DraftDeps> {
  const models = createWorkModels(connection);
  const AuditEvent = defineAuditEvent(connection);
  for (const model of [...(Object.values(models) as Model<object>[]), AuditEvent]) await model.createIndexes();
  return {
    ...{ connection, models },
    engine: createZeebeEngine({ address: NO_ENGINE, secret: null, pollMillis: 1_000, deadlineMillis: 500 }),
    clock: { now: () => new Date() },
    cipher: createFieldCipher({ fieldKeys: [{ id: 'k1', key: randomBytes(32) }], hashKey: randomBytes(32) }),
    policies: createPolicies(),
    audit: createAudit({ AuditEvent, now: () => Date.now() }),
    hub: createEventHub(),
    wakeHub: createWakeHub(),
    crashPoint: () => undefined,
    newId: () => ulid(),
    content: await readContent('.'),
    hourSeconds: 3600,
    lint: () => Promise.resolve([]),
  };
}
