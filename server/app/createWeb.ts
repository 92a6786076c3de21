import type { Server as HttpServer } from 'node:http';
import type { Connection } from 'mongoose';
import type { Audit } from '../audit/Audit.ts';
import { createAuditReader } from '../audit/createAuditReader.ts';
import type { FieldCipher } from '../crypto/FieldCipher.ts';
import type { Log } from '../log/Log.ts';
import { defineAuditEvent } from '../models/AuditEvent.ts';
import { defineOffice } from '../models/Office.ts';
import { defineUser } from '../models/User.ts';
import { createOfficeService } from '../people/createOfficeService.ts';
import { createPeopleService } from '../people/createPeopleService.ts';
import { demoNotice } from '../people/demoNotice.ts';
import type { Policies } from '../policies/policies.ts';
import { createRealtime } from '../realtime/createRealtime.ts';
import type { Realtime } from '../realtime/Realtime.ts';
import type { RouteServices } from '../routes/RouteServices.ts';
import { createSessionMiddleware } from '../session/createSessionMiddleware.ts';
import { createSessionStore } from '../session/createSessionStore.ts';
import { createSignInLimits } from '../session/createSignInLimits.ts';
import { createApp } from './createApp.ts';

/** How the web side is to behave; see the configuration's fields of the same names. */
export interface WebOptions {
  readonly demo: { readonly hourSeconds: number } | null;
  readonly helpline: string;
  readonly publicUrl: string | null;
  readonly trustProxy: number;
  readonly sessionSecret: string;
  /** Folder of the built designer. */
  readonly designer: string;
}

export interface WebDeps {
  readonly options: WebOptions;
  readonly httpServer: HttpServer;
  readonly connection: Connection;
  readonly cipher: FieldCipher;
  readonly policies: Policies;
  readonly audit: Audit;
  readonly log: Log;
  readonly work: Pick<RouteServices, 'cases' | 'tasks' | 'handoffs' | 'events' | 'drafts' | 'status'>;
}

/** The web side as one piece: routes, sessions and live connections over the services of the work; answers on `httpServer` from now on. */
export async function createWeb(deps: WebDeps): Promise<Realtime> {
  const { options, connection, log, httpServer, policies } = deps;
  const https = options.publicUrl?.startsWith('https:') ?? false;
  const sessionStore = createSessionStore(connection);
  const sessions = createSessionMiddleware({ store: sessionStore, secret: options.sessionSecret, https });
  const own = await createOwnServices(deps);
  const cut: { session: (id: string) => void } = { session: () => undefined };
  const services: RouteServices = { ...deps.work, ...own, cutSession: (id) => cut.session(id) };
  const app = createApp({ services, sessions, log, https, trustProxy: options.trustProxy, designer: options.designer });
  // socket.io wraps the listeners that are there when it is attached; one added later would answer its requests a second time.
  httpServer.removeAllListeners('request').on('request', app);
  const { events, handoffs } = deps.work;
  const realtime = createRealtime({
    httpServer,
    sessions,
    sessionStore,
    people: own.people,
    policies,
    events,
    handoffs,
    publicUrl: options.publicUrl,
    log,
  });
  cut.session = (id) => realtime.cutSession(id);
  events.onAppended((personId) => realtime.announce(personId));
  own.people.onChanged((personId) => realtime.cutPerson(personId));
  return realtime;
}

async function createOwnServices({ options, connection, cipher, policies, audit }: WebDeps) {
  const Office = defineOffice(connection);
  const demo = options.demo !== null;
  const offices = createOfficeService({ Office, demo });
  return {
    ...{ audit, policies, offices, helpline: options.helpline },
    people: createPeopleService({ models: { User: defineUser(connection), Office }, policies, audit, demo }),
    auditReader: createAuditReader({ AuditEvent: defineAuditEvent(connection), policies }),
    limits: createSignInLimits({ connection, cipher }),
    demo: options.demo === null ? null : await demoNotice(offices, options.demo.hourSeconds),
  };
}
