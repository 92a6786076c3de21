import type { ClientSession } from 'mongoose';
import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { HandoffRecord } from '../models/Handoff.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { JobRefusal } from './JobHandler.ts';
import { variableOf } from './variableOf.ts';

/** The handoff that a job is about; refuses the job when there is none. */
export async function handoffOf({ models }: Pick<WorkDeps, 'models'>, job: EngineJob, session?: ClientSession): Promise<HandoffRecord> {
  const handoffId = variableOf(job, 'handoffId');
  const handoff = await models.Handoff.findById(handoffId, null, session && { session }).lean();
  if (handoff === null) throw new JobRefusal(`There is no handoff ${handoffId}.`);
  return handoff;
}
