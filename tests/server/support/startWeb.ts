import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Connection } from 'mongoose';
import { createWeb, type WebOptions } from '../../../server/app/createWeb.ts';
import { listen } from '../../../server/app/listen.ts';
import { createLog } from '../../../server/log/createLog.ts';
import { seedDemoPeople } from '../../../server/people/seedDemoPeople.ts';
import { seedOffices } from '../../../server/people/seedOffices.ts';
import { createPolicies } from '../../../server/policies/policies.ts';
import { createServices } from '../../../server/services/createServices.ts';
import type { WorkDeps } from '../../../server/services/WorkDeps.ts';
import { createStatusService } from '../../../server/status/createStatusService.ts';
import { openTestStore } from './testStore.ts';
import { createWorkDeps } from './workDeps.ts';

export interface TestWeb {
  readonly url: string;
  readonly connection: Connection;
  readonly deps: WorkDeps;
  /** Every line that was logged. */
  readonly lines: string[];
  stop(): Promise<void>;
}

/** The web side with its services on a fresh store, with the demonstration's people; its engine cannot be reached. */
export async function startWeb(change: Partial<WebOptions> = {}): Promise<TestWeb> {
  const store = await openTestStore();
  const { connection } = store;
  const deps = await createWorkDeps(connection);
  await seedOffices(deps.models.Office, true);
  await seedDemoPeople(deps.models.User);
  const lines: string[] = [];
  const httpServer = createServer();
  const { engine, cipher, audit, models } = deps;
  const status = createStatusService({
    connection,
    engine,
    OutboxEntry: models.OutboxEntry,
    version: '0.0.0',
    startedAt: new Date(),
    embedded: { engine: true, store: true },
  });
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
    ...{ httpServer, connection, cipher, audit },
    policies: createPolicies(),
    log: createLog('debug', { write: (line) => void lines.push(line) }),
    work: { ...createServices(deps), status },
  });
  await listen(httpServer, { host: '127.0.0.1', port: 0 });
  return {
    url: `http://127.0.0.1:${(httpServer.address() as AddressInfo).port}`,
    ...{ connection, deps, lines },
    async stop() {
      await realtime.close();
      httpServer.closeAllConnections();
      await engine.close();
      await store.stop();
    },
  };
}
