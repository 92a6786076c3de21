import { join } from 'node:path';
import type { ReleaseRecord } from '../../../../server/models/Release.ts';
import { demoPeople } from '../../../../server/people/demoPeople.ts';
import { seedDemoPeople } from '../../../../server/people/seedDemoPeople.ts';
import { seedOffices } from '../../../../server/people/seedOffices.ts';
import { createPolicies, type Policies } from '../../../../server/policies/policies.ts';
import type { Actor } from '../../../../server/policies/actor.ts';
import { checkContent, publishAll } from '../../../../server/releases/loadReleases.ts';
import { createServices, type Services } from '../../../../server/services/createServices.ts';
import type { WorkDeps } from '../../../../server/services/WorkDeps.ts';
import type { DraftDeps } from '../../../../server/services/drafts/DraftDeps.ts';
import { createFakeEngine, type FakeEngine } from '../../engine/support/fakeEngine.ts';
import { openTestStore } from '../../support/testStore.ts';
import { createWorkDeps } from '../../support/workDeps.ts';

export const ROOT = join(import.meta.dirname, '../../../..');

/** The working half on a fresh store, with real content in force and an engine that the test speaks for. */
export interface Ground {
  readonly deps: DraftDeps;
  readonly engine: FakeEngine;
  readonly services: Services;
  readonly clock: { millis: number };
  readonly policies: Policies;
  actor(username: string): Promise<Actor>;
  release(procedure: string): Promise<ReleaseRecord>;
  stop(): Promise<void>;
}

/** `publish: false` leaves it to the test to put content in force. */
export async function openGround({ publish = true }: { publish?: boolean } = {}): Promise<Ground> {
  const store = await openTestStore();
  const engine = createFakeEngine();
  const clock = { millis: Date.parse('2026-11-23T09:10:00Z') };
  const base = await createWorkDeps(store.connection);
  await base.engine.close();
  const deps: DraftDeps = { ...base, engine, clock: { now: () => new Date(clock.millis) } };
  await seedOffices(deps.models.Office, true);
  await seedDemoPeople(deps.models.User);
  if (publish) await publishAll(deps, await checkContent(deps.content, 3600));
  return {
    ...{ deps, engine, clock, policies: createPolicies() },
    services: createServices(deps),
    actor: (username) => actorOf(deps, username),
    release: (procedure) => deps.models.Release.findOne({ procedure, state: 'published' }).lean<ReleaseRecord>().orFail(),
    stop: () => store.stop(),
  };
}

async function actorOf({ models }: WorkDeps, username: string): Promise<Actor> {
  const { id, name, role, officeId } = demoPeople.find((person) => person.username === username)!;
  const { agency, districtCode, regionCode } = await models.Office.findById(officeId).lean().orFail();
  return { personId: id, name, role, officeId, agency, districtCode, regionCode };
}
