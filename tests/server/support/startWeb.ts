import { notFoundProblem } from '../../../server/problems/notFoundProblem.ts';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection, Model } from 'mongoose';
import { ulid } from 'ulidx';
import { createWorkModels } from '../../../server/models/createWorkModels.ts';
import { createEventHub } from '../../../server/services/EventHub.ts';
import { createEventService } from '../../../server/services/createEventService.ts';
import type { EventService } from '../../../server/services/EventService.ts';
import { unitOfWork, type Happening } from '../../../server/services/unitOfWork.ts';
import { createWeb, type WebOptions } from '../../../server/app/createWeb.ts';
import { listen } from '../../../server/app/listen.ts';
import { createAudit } from '../../../server/audit/createAudit.ts';
import { createFieldCipher } from '../../../server/crypto/createFieldCipher.ts';
import { createLog } from '../../../server/log/createLog.ts';
import { defineAuditEvent } from '../../../server/models/AuditEvent.ts';
import { defineOffice } from '../../../server/models/Office.ts';
import { defineUser } from '../../../server/models/User.ts';
import { seedDemoPeople } from '../../../server/people/seedDemoPeople.ts';
import { seedOffices } from '../../../server/people/seedOffices.ts';
import { createPolicies } from '../../../server/policies/policies.ts';
import type { Realtime } from '../../../server/realtime/Realtime.ts';
import { openTestStore } from './testStore.ts';

export interface TestWeb {
  readonly url: string;
  readonly connection: Connection;
  readonly realtime: Realtime;
  /** Every line that was logged. */
  readonly lines: string[];
  readonly delivered: string[];
  tell(personId: string, happening: Happening): Promise<void>;
  stop(): Promise<void>;
}

/** The web side on a fresh store with the demonstration's people. */
export async function startWeb(change: Partial<WebOptions> = {}): Promise<TestWeb> {
  const store = await openTestStore();
  const { connection } = store;
  await seedOffices(defineOffice(connection), true);
  await seedDemoPeople(defineUser(connection));
  const lines: string[] = [];
  const delivered: string[] = [];
  const models = createWorkModels(connection);
  await Promise.all([models.PersonEvent, models.Counter].map((model) => (model as Model<unknown>).createIndexes()));
  const hub = createEventHub();
  const httpServer = createServer();
  const realtime = await createWeb({
    options: {
      demo: { hourSeconds: 3600 },
      helpline: '0800 800 800',
      publicUrl: null,
      trustProxy: 0,
      sessionSecret: 'a'.repeat(40),
      designer: 'tests/server/support/designer',
      ...change,
    },
    ...{ httpServer, connection },
    cipher: createFieldCipher({ fieldKeys: [{ id: 'k1', key: randomBytes(32) }], hashKey: randomBytes(32) }),
    policies: createPolicies(),
    audit: createAudit({ AuditEvent: defineAuditEvent(connection), now: () => Date.now() }),
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    work: idleWork(createEventService({ models, hub }), delivered),
  });
  await listen(httpServer, { host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`,
    ...{ connection, realtime, lines, delivered },
    tell: (personId, happening) =>
      unitOfWork({ connection, models, hub, clock: { now: () => new Date() }, newId: () => ulid() }, (unit) =>
        unit.tell([personId], happening),
      ),
    async stop() {
      await realtime.close();
      httpServer.closeAllConnections();
      await store.stop();
    },
  };
}

function idleWork(events: EventService, delivered: string[]): any {
  const none = () => Promise.reject(notFoundProblem());
  return {
    cases: { create: none, list: async () => ({ cases: [], asOf: new Date() }), get: none },
    tasks: {
      list: async () => ({ tasks: [], counts: { me: 0, office: 0, late: 0 }, asOf: new Date() }),
      get: none,
      claim: none,
      release: none,
      assign: none,
      saveDraft: none,
      submit: none,
    },
    handoffs: {
      list: async () => ({ handoffs: [], counts: { in: 0, out: 0 }, asOf: new Date() }),
      get: none,
      delivered: async (_actor: unknown, ids: string[]) => void delivered.push(...ids),
      markSeen: none,
    },
    events,
    status: {
      engine: () => 'down',
      store: async () => 'up',
      system: async () => ({
        version: '0',
        startedAt: new Date(),
        engine: { state: 'down', kind: 'embedded', gatewayVersion: null },
        store: { state: 'up', kind: 'embedded' },
        outbox: { waiting: 0, oldestAt: null },
      }),
    },
  };
}
