import type { WorkModels } from '../../models/createWorkModels.ts';
import type { TaskRecord } from '../../models/Task.ts';

/** Whether the person who completes this step goes straight on to another: it is kept with her and not the last such step of its process. */
export async function continuesAfter(
  models: Pick<WorkModels, 'Release'>,
  task: Pick<TaskRecord, 'keep' | 'releaseId' | 'processId' | 'stepId'>,
): Promise<boolean> {
  if (!task.keep) return false;
  const release = await models.Release.findOne({ _id: task.releaseId }, { steps: 1 }).lean();
  const kept = release?.steps.filter(({ processId, keep }) => processId === task.processId && keep) ?? [];
  return kept.at(-1)?.elementId !== task.stepId;
}
