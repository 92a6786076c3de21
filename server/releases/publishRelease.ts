import type { ClientSession } from 'mongoose';
import { ulid } from 'ulidx';
import type { Clock } from '../services/Clock.ts';
import type { CrashPoint } from '../services/CrashPoint.ts';
import { inTransaction } from '../services/inTransaction.ts';
import { nextNumber } from '../services/nextNumber.ts';
import type { ProcessEngine } from '../engine/ProcessEngine.ts';
import type { WorkModels } from '../models/createWorkModels.ts';
import type { ReleaseRecord } from '../models/Release.ts';
import type { BuiltRelease } from './buildRelease.ts';
import { withoutSuffix } from './releaseSuffix.ts';

export interface PublishDeps {
  readonly engine: Pick<ProcessEngine, 'deploy'>;
  readonly models: Pick<WorkModels, 'Release' | 'Counter'>;
  readonly clock: Clock;
  readonly crashPoint: CrashPoint;
}

/** The engine did not take a release: it is not reached, or it refuses what the content check let through. */
export class PublishError extends Error {
  readonly reached: boolean;

  constructor(procedure: string, fault: { reached: boolean; message: string }) {
    super(fault.reached ? `The engine refuses ${procedure}: ${fault.message}` : `The engine cannot be reached to publish ${procedure}.`);
    this.name = 'PublishError';
    this.reached = fault.reached;
  }
}

export interface Publishing {
  readonly origin: ReleaseRecord['origin'];
  /** What else becomes true in the transaction that puts the release in force. */
  readonly along?: (session: ClientSession, release: ReleaseRecord) => Promise<unknown>;
}

/**
 * Puts a bundle in force: recorded as checked, deployed whole, and only then published. The same content is the same release and is not
 * published again; a publishing that was cut short is taken up where it stood. Throws `PublishError`.
 */
export async function publishRelease(
  deps: PublishDeps,
  built: BuiltRelease,
  how: Publishing = { origin: 'files' },
): Promise<ReleaseRecord> {
  const release = await record(deps, built, how.origin);
  if (release.state === 'published' && how.along === undefined) return release;
  deps.crashPoint('release-recorded');
  const keys = release.state === 'published' ? release.keys : await deploy(deps, release);
  deps.crashPoint('release-deployed');
  return putInForce(deps, { ...release, keys }, how.along);
}

async function record(deps: PublishDeps, built: BuiltRelease, origin: ReleaseRecord['origin']): Promise<ReleaseRecord> {
  const { Release } = deps.models;
  const known = await Release.findOne({ procedure: built.procedure, hash: built.hash }).lean();
  if (known !== null) return known;
  const { procedure, name, hash, hourSeconds, forms, steps, limits, sources } = built;
  const bundle = { _id: ulid(), procedure, name, hash, hourSeconds, origin, state: 'checked' as const, sources, forms, steps, limits };
  // Together, so that a publishing that is cut short leaves no number out.
  return inTransaction(Release.db, async (session) => {
    const number = await nextNumber(deps.models, `release/${procedure}`, session);
    const resources = await built.resources(number);
    const release = { ...bundle, number, resources, keys: [], createdAt: deps.clock.now(), publishedAt: null };
    await Release.create([release], { session });
    return release;
  });
}

/**
 * Deploys the tables one by one and then all processes at once: Zeebe 8.0 mixes up the decisions of several tables in one deployment
 * (seen on 8.0.0). Nothing calls a release's tables before its processes are there, and each deployment may be repeated.
 */
async function deploy(deps: PublishDeps, release: ReleaseRecord): Promise<ReleaseRecord['keys']> {
  const tables = release.resources.filter(({ name }) => name.endsWith('.dmn'));
  const processes = release.resources.filter(({ name }) => !name.endsWith('.dmn'));
  for (const table of tables) await deployTogether(deps, release, [table]);
  return deployTogether(deps, release, processes);
}

async function deployTogether(
  deps: PublishDeps,
  release: ReleaseRecord,
  resources: ReleaseRecord['resources'],
): Promise<ReleaseRecord['keys']> {
  const outcome = await deps.engine.deploy(resources);
  if (!outcome.ok)
    throw new PublishError(release.procedure, { reached: outcome.fault.kind !== 'unavailable', message: outcome.fault.message });
  return outcome.value.processes.map(({ bpmnProcessId, processDefinitionKey }) => ({
    processId: withoutSuffix(bpmnProcessId),
    key: processDefinitionKey,
  }));
}

/** Makes a deployed release the one for new cases, and supersedes the one before. */
export async function putInForce(
  deps: Pick<PublishDeps, 'models' | 'clock'>,
  release: ReleaseRecord,
  along?: Publishing['along'],
): Promise<ReleaseRecord> {
  const { Release } = deps.models;
  const change = { state: 'published' as const, keys: release.keys, publishedAt: deps.clock.now() };
  await inTransaction(Release.db, async (session) => {
    await Release.updateMany(
      { procedure: release.procedure, state: 'published', _id: { $ne: release._id } },
      { $set: { state: 'superseded' } },
      { session },
    );
    await Release.updateOne({ _id: release._id }, { $set: change }, { session });
    await along?.(session, release);
  });
  return { ...release, ...change };
}
