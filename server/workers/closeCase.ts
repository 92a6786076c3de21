import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { CaseRecord } from '../models/Case.ts';
import { probeAfter } from '../services/probeAfter.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { describedSteps } from '../services/tasks/earlierAnswers.ts';
import { unitOfWork } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { caseOf } from './caseOf.ts';
import { complete, type JobHandler } from './JobHandler.ts';

/** `close-case`: closes the case with the reason of the step, else the one that was asked for and approved. */
export const closeCase: JobHandler = async (deps, job) => {
  const reason = await reasonOf(deps, job, await caseOf(deps, job));
  await unitOfWork(deps, async (unit) => {
    const { session, now } = unit;
    const record = await caseOf(deps, job, session);
    if (record.state === 'closed') return;
    const outcome = { reason, at: now };
    const closed = { state: 'closed' as const, outcome, closedAt: now, probeAt: probeAfter(now) };
    await addToTimeline(deps, unit, { caseId: record._id, kind: 'case-closed', text: 'Case closed.', change: closed });
    await unit.tell(
      [record.ownerId].filter((id) => id !== null),
      { kind: 'case-changed', caseId: record._id },
    );
  });
  return complete();
};

/** Why, in words: the pathway's own reason, else the label of the reason that was asked for. */
async function reasonOf(deps: WorkDeps, job: EngineJob, record: CaseRecord): Promise<string> {
  const { reason } = job.headers;
  if (reason !== undefined && reason !== '') return sentence(reason);
  const steps = await describedSteps(deps, record);
  const asked = steps.flatMap(({ answers }) => answers).filter(({ key }) => key === 'closure_reason');
  return asked.at(-1)?.text ?? 'Closed';
}

/** `consent-refused` as people read it. */
function sentence(code: string): string {
  const words = code.replaceAll(/[-_]+/g, ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
