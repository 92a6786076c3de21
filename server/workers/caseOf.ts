import type { ClientSession } from 'mongoose';
import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { CaseRecord } from '../models/Case.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { JobRefusal } from './JobHandler.ts';
import { variableOf } from './variableOf.ts';

/** The case that a job belongs to; refuses the job when there is none. */
export async function caseOf({ models }: Pick<WorkDeps, 'models'>, job: EngineJob, session?: ClientSession): Promise<CaseRecord> {
  const caseId = variableOf(job, 'caseId');
  const record = await models.Case.findById(caseId, null, session && { session }).lean();
  if (record === null) throw new JobRefusal(`There is no case ${caseId}.`);
  return record;
}
