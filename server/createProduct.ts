import { readFileSync } from 'node:fs';
import { createServer, type RequestListener, type Server } from 'node:http';
import { join } from 'node:path';
import type { Connection } from 'mongoose';
import { createWeb } from './app/createWeb.ts';
import { endConnections } from './app/endConnections.ts';
import { listen } from './app/listen.ts';
import { createAudit } from './audit/createAudit.ts';
import { prepareDataDirectory } from './children/prepareDataDirectory.ts';
import { startEngineChild } from './children/startEngineChild.ts';
import { startStoreChild } from './children/startStoreChild.ts';
import { createClosers, type Closers } from './closers.ts';
import type { Config } from './config.ts';
import { connectStore } from './connectStore.ts';
import { createFieldCipher } from './crypto/createFieldCipher.ts';
import { loadKeyRing } from './crypto/loadKeyRing.ts';
import { createZeebeEngine } from './engine/createZeebeEngine.ts';
import type { ProcessEngine } from './engine/ProcessEngine.ts';
import type { Log } from './log/Log.ts';
import { createWorkModels } from './models/createWorkModels.ts';
import { defineAuditEvent } from './models/AuditEvent.ts';
import { seedAdministrator } from './people/seedAdministrator.ts';
import { seedDemoPeople } from './people/seedDemoPeople.ts';
import { seedOffices } from './people/seedOffices.ts';
import { createPolicies } from './policies/policies.ts';
import { watchEvents } from './realtime/watchEvents.ts';
import { createStatusService } from './status/createStatusService.ts';
import { watchEngine } from './status/watchEngine.ts';
import { startWork } from './casework/startWork.ts';

/** The running product. */
export interface Product {
  readonly url: string;
  /** Closes everything in order: doors first, then work, engine and store. */
  stop(): Promise<void>;
}

interface Ground {
  readonly config: Config;
  readonly log: Log;
  readonly closers: Closers;
}

/** Puts the product together and starts it; when a part cannot start, what was started is stopped again and the error is thrown. */
export async function createProduct(config: Config, log: Log): Promise<Product> {
  const closers = createClosers();
  try {
    const httpServer = createServer(answerStarting);
    closers.add(() => endConnections(httpServer));
    await listen(httpServer, config);
    await assemble({ config, log, closers }, httpServer);
    return {
      url: config.publicUrl ?? `http://${config.host.includes(':') ? `[${config.host}]` : config.host}:${config.port}`,
      stop: () => closers.closeAll(),
    };
  } catch (error) {
    await closers.closeAll().catch(() => undefined);
    throw error;
  }
}

async function assemble(ground: Ground, httpServer: Server): Promise<void> {
  const { config, log, closers } = ground;
  prepareDataDirectory(config.dataDir);
  const keys = loadKeyRing(config.dataDir);
  const [connection, engine] = await Promise.all([openStore(ground), openEngine(ground)]);
  const models = createWorkModels(connection);
  const AuditEvent = defineAuditEvent(connection);
  await createIndexes([...(Object.values(models) as Indexed[]), AuditEvent]);
  await seed(config, models);
  const cipher = createFieldCipher(keys);
  const policies = createPolicies();
  const audit = createAudit({ AuditEvent, now: () => Date.now() });
  const work = await startWork({ connection, models, engine, cipher, policies, audit, config, log });
  closers.add(() => work.stop());
  const status = createStatusService({ connection, engine, OutboxEntry: models.OutboxEntry, ...identity(config) });
  const realtime = await createWeb({
    options: { ...config, sessionSecret: config.sessionSecret ?? keys.sessionSecret, designer: join(config.root, 'dist', 'web') },
    ...{ httpServer, connection, cipher, policies, audit, log },
    work: { ...work.services, status },
  });
  if (config.mongodbUri !== null) closers.add(watchEvents(models.PersonEvent, (personId) => realtime.announce(personId)));
  closers.add(() => Promise.all([realtime.close(), endConnections(httpServer)]));
}

interface Indexed {
  createIndexes(): Promise<unknown>;
}

async function createIndexes(models: readonly Indexed[]): Promise<void> {
  for (const model of models) await model.createIndexes();
}

async function openStore({ config, log, closers }: Ground): Promise<Connection> {
  let uri = config.mongodbUri;
  if (uri === null) {
    const child = await startStoreChild({ config, log });
    closers.add(() => child.stop());
    ({ uri } = child);
  }
  const connection = await connectStore(uri);
  closers.add(() => connection.close());
  return connection;
}

async function openEngine({ config, log, closers }: Ground): Promise<ProcessEngine> {
  let address = config.zeebeAddress;
  let secret: string | null = null;
  if (address === null) {
    const child = await startEngineChild({ config, log });
    closers.add(() => child.stop());
    ({ address, secret } = child);
  }
  const engine = createZeebeEngine({ address, secret, pollMillis: config.zeebeAddress === null ? 20 : 100 });
  closers.add(() => engine.close());
  closers.add(watchEngine(engine));
  return engine;
}

async function seed({ demo, administrator }: Config, { Office, User }: ReturnType<typeof createWorkModels>): Promise<void> {
  await seedOffices(Office, demo !== null);
  if (demo !== null) await seedDemoPeople(User);
  if (administrator !== null) await seedAdministrator(User, administrator);
}

function identity({ root, zeebeAddress, mongodbUri }: Config) {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  return { version, startedAt: new Date(), embedded: { engine: zeebeAddress === null, store: mongodbUri === null } };
}

/** Until everything runs. */
const answerStarting: RequestListener = (_request, response) => {
  response.writeHead(503, { 'retry-after': '2', 'content-type': 'text/plain' }).end('ISS Pathways is starting.');
};
