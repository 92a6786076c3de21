import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { CaseRecord } from '../models/Case.ts';
import { releaseInForce, rootKeyOf } from '../releases/releaseInForce.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { unitOfWork, type Unit } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { caseOf } from './caseOf.ts';
import { complete, JobRefusal, type JobHandler } from './JobHandler.ts';
import { variableOf } from './variableOf.ts';

/** `start-pathway`, the last step of intake: records the wish to start the chosen pathway's release in force; one wish a job. */
export const startPathway: JobHandler = async (deps, job) => {
  const procedure = variableOf(job, 'pathway');
  const release = await releaseInForce(deps.models, procedure);
  const processDefinitionKey = release === null ? null : rootKeyOf(release);
  if (release === null || processDefinitionKey === null) throw new JobRefusal(`No release of the pathway "${procedure}" is in force.`);
  const chosen = { procedure, name: release.name, number: release.number, releaseId: release._id, processDefinitionKey };
  await unitOfWork(deps, async (unit) => {
    const requestId = `${job.key}-pathway`;
    const known = await deps.models.StartRequest.findById(requestId, { _id: 1 }, { session: unit.session }).lean();
    if (known === null) await record(deps, unit, { job, requestId, chosen, record: await caseOf(deps, job, unit.session) });
  });
  deps.wakeHub.wake('starts');
  return complete();
};

interface Choice {
  readonly job: EngineJob;
  readonly requestId: string;
  readonly record: CaseRecord;
  readonly chosen: {
    readonly procedure: string;
    readonly name: string;
    readonly number: number;
    readonly releaseId: string;
    readonly processDefinitionKey: string;
  };
}

async function record(deps: WorkDeps, unit: Unit, { job, requestId, chosen, record }: Choice): Promise<void> {
  const { session, now } = unit;
  const { procedure, name, number, releaseId, processDefinitionKey } = chosen;
  const risk = record.risk ?? 'high';
  const variables = { caseId: record._id, requestId, district: record.districtCode ?? record.officeId, risk, pathway: procedure };
  const request = {
    _id: requestId,
    caseId: record._id,
    procedure,
    releaseId,
    processDefinitionKey,
    state: 'waiting' as const,
    variables,
    nextAt: now,
    createdAt: now,
  };
  await deps.models.StartRequest.create([request], { session });
  await deps.models.Case.updateOne({ _id: record._id }, { $push: { releases: { procedure, number, releaseId } } }, { session });
  const change = { pathway: { id: procedure, name } };
  await addToTimeline(deps, unit, { caseId: record._id, kind: 'pathway-chosen', text: `Pathway chosen: ${name}.`, change });
  await unit.tell(
    [record.ownerId].filter((id) => id !== null),
    { kind: 'case-changed', caseId: job.variables['caseId'] as string },
  );
}
