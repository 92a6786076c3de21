import { setTimeout as sleep } from 'node:timers/promises';
import type { Connection } from 'mongoose';
import { ulid } from 'ulidx';
import type { Audit } from '../audit/Audit.ts';
import type { FieldCipher } from '../crypto/FieldCipher.ts';
import type { ProcessEngine } from '../engine/ProcessEngine.ts';
import type { Log } from '../log/Log.ts';
import type { WorkModels } from '../models/createWorkModels.ts';
import type { Policies } from '../policies/policies.ts';
import { lintBpmn } from '../check/lintBpmn.ts';
import type { Content } from '../content/Content.ts';
import { checkContent } from '../releases/loadReleases.ts';
import { readContent } from '../releases/readContent.ts';
import type { DraftDeps } from '../services/drafts/DraftDeps.ts';
import { publishWaiting } from '../services/drafts/publishDraft.ts';
import { createEventHub } from '../services/EventHub.ts';
import { createServices, type Services } from '../services/createServices.ts';
import { createWakeHub } from '../services/WakeHub.ts';
import { crashPointFrom } from './crashPointFrom.ts';
import { openWork, type WorkOptions } from './openWork.ts';

export interface WorkGround {
  readonly connection: Connection;
  readonly models: WorkModels;
  readonly engine: ProcessEngine;
  readonly cipher: FieldCipher;
  readonly policies: Policies;
  readonly audit: Audit;
  /** `root`: the folder above `processes/` and `forms/`. */
  readonly config: { readonly root: string; readonly demo: { readonly hourSeconds: number } | null; readonly crashPoint: string | null };
  readonly log: Log;
}

/** How long the start waits for an engine; after that the product runs without it and catches up. */
const ENGINE_MILLIS = 15_000;

/**
 * Starts the working half of the product: content checked, releases in force, workers, outbox and sweeps going. Throws `ContentError` when
 * content does not hold together and `PublishError` when the engine refuses it. An engine that is not reached stops nothing.
 */
export async function startWork(ground: WorkGround): Promise<{ services: Services; stop(): Promise<void> }> {
  const content = await readContent(ground.config.root);
  const deps = depsFrom(ground, content);
  const releases = await checkContent(content, deps.hourSeconds);
  const work = openWork(deps, { releases, publish: () => publishWaiting(deps), report: reportTo(ground.log) });
  const patience = new AbortController();
  try {
    await Promise.race([work.ready, sleep(ENGINE_MILLIS, undefined, { signal: patience.signal }).catch(() => undefined)]);
  } catch (error) {
    await work.stop();
    throw error;
  } finally {
    patience.abort();
  }
  return { services: createServices(deps), stop: () => work.stop() };
}

function depsFrom(ground: WorkGround, content: Content): DraftDeps {
  const { connection, models, engine, cipher, policies, audit, config } = ground;
  return {
    ...{ connection, models, engine, cipher, policies, audit },
    clock: { now: () => new Date() },
    hub: createEventHub(),
    wakeHub: createWakeHub(),
    crashPoint: crashPointFrom(config.crashPoint, () => process.kill(process.pid, 'SIGKILL')),
    newId: () => ulid(),
    content,
    hourSeconds: config.demo?.hourSeconds ?? 3600,
    lint: lintBpmn,
  };
}

function reportTo(log: Log): WorkOptions['report'] {
  return {
    job: (report) => log.warn({ ...report }, report.incident ? 'A job became an incident.' : 'A job failed and will be tried again.'),
    sweep: (name, error) =>
      log.error({ sweep: name, error: error instanceof Error ? error.name : 'unknown' }, 'A sweep failed and goes on.'),
    oldCluster: () => log.warn({}, 'This Zeebe is older than 8.4 and cannot prolong jobs: open steps come again every five minutes.'),
  };
}
