import type { EngineJob } from '../engine/ProcessEngine.ts';
import { probeAfter } from '../services/probeAfter.ts';
import { audienceOfTask } from '../services/audienceOf.ts';
import type { TaskRecord } from '../models/Task.ts';
import { handoffStatesBefore } from '../services/handoffTransitions.ts';
import { unitOfWork, type Unit } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { caseOf } from './caseOf.ts';
import { keep, type JobHandler } from './JobHandler.ts';
import { stepOf } from './stepOf.ts';
import { taskFrom } from './taskFrom.ts';

/** Job type of every user task in Zeebe. */
export const USER_TASK_TYPE = 'io.camunda.zeebe:userTask';

const THIRTY_DAYS_MILLIS = 30 * 24 * 3600 * 1000;

/**
 * A user task's job: becomes a task, once per job key, and only then is the job kept away from other workers for 30 days. Where the cluster
 * cannot do that, the job simply comes again after its activation and finds its task. Jobs of processes that are not ours are left alone.
 */
export const userTask: JobHandler = async (deps, job) => {
  deps.crashPoint('job-activated');
  const step = await stepOf(deps.models, job);
  if (step === null) return keep;
  const known = await deps.models.Task.findOne({ jobKey: job.key }, { _id: 1 }).lean();
  if (known === null) await record(deps, job, step);
  deps.crashPoint('task-recorded');
  await deps.engine.updateJobTimeout({ jobKey: job.key, timeoutMillis: THIRTY_DAYS_MILLIS });
  return keep;
};

async function record(deps: WorkDeps, job: EngineJob, step: NonNullable<Awaited<ReturnType<typeof stepOf>>>): Promise<void> {
  const place = await caseOf(deps, job);
  const task = await taskFrom(deps, { job, step, record: place });
  await unitOfWork(deps, async (unit) => {
    const { session, now } = unit;
    const raced = await deps.models.Task.findOne({ jobKey: job.key }, { _id: 1 }, { session }).lean();
    if (raced !== null) return;
    await deps.models.Task.create([task], { session });
    await deps.models.Case.updateOne({ _id: task.caseId }, { $set: { probeAt: probeAfter(now), updatedAt: now } }, { session });
    await noteAnswerDue(deps, unit, task);
    await unit.tell(await audienceOfTask(deps.models, task), {
      kind: 'task-created',
      caseId: task.caseId,
      taskId: task._id,
      handoffId: task.handoffId,
    });
  });
}

/** While a handoff waits for its answer, its clock is that of the receiver's task; asked again after the waiting list, it starts anew. */
async function noteAnswerDue({ models }: WorkDeps, unit: Unit, task: TaskRecord): Promise<void> {
  if (task.role !== 'partner' || task.handoffId === null) return;
  const unanswered = { _id: task.handoffId, state: { $in: handoffStatesBefore('accepted') } };
  const clock = { askedAt: task.createdAt, answerDueAt: task.dueAt, lateness: 0 };
  await models.Handoff.updateOne(unanswered, { $set: clock }, { session: unit.session });
}
