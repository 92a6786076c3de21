import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { WorkModels } from '../models/createWorkModels.ts';
import type { ReleaseStep } from '../content/ReleaseStep.ts';
import type { ReleaseRecord } from '../models/Release.ts';
import { withoutSuffix } from '../releases/releaseSuffix.ts';
import { JobRefusal } from './JobHandler.ts';

/** The step that a job stands for, with its release. */
export interface KnownStep {
  readonly release: Pick<ReleaseRecord, '_id' | 'procedure' | 'name' | 'limits' | 'forms'>;
  readonly step: ReleaseStep;
}

/** Finds the step by the key of the job's process definition; null when the process is of no release of ours. */
export async function stepOf(models: Pick<WorkModels, 'Release'>, job: EngineJob): Promise<KnownStep | null> {
  const fields = { procedure: 1, name: 1, limits: 1, forms: 1, steps: 1 };
  const release = await models.Release.findOne({ 'keys.key': job.processDefinitionKey }, fields).lean();
  if (release === null) return null;
  const processId = withoutSuffix(job.bpmnProcessId);
  const step = release.steps.find((candidate) => candidate.processId === processId && candidate.elementId === job.elementId);
  if (step === undefined) throw new JobRefusal(`The release of ${release.procedure} has no step ${job.elementId} in ${processId}.`);
  return { release, step };
}
