import { Duration } from 'luxon';
import { prefillVariables } from '#forms';
import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { CaseRecord } from '../models/Case.ts';
import type { TaskRecord } from '../models/Task.ts';
import { ROOT_ELEMENT } from '../releases/nameCalls.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { assigneeFor } from './assigneeFor.ts';
import { JobRefusal } from './JobHandler.ts';
import type { KnownStep } from './stepOf.ts';
import { optionalVariable } from './variableOf.ts';

interface Source {
  readonly job: EngineJob;
  readonly step: KnownStep;
  readonly record: CaseRecord;
}

type Place = Pick<TaskRecord, 'officeId' | 'districtCode' | 'regionCode'>;

/** The task that a user task's job becomes: what, for whom, where and until when. */
export async function taskFrom(deps: WorkDeps, source: Source): Promise<TaskRecord> {
  const { job, record } = source;
  const { step, release } = source.step;
  const now = deps.clock.now();
  const place = await placeOf(deps, source);
  const assigneeId = await assigneeFor(deps.models, { step, record, officeId: place.officeId });
  return {
    ...{ _id: deps.newId(), jobKey: job.key, caseId: record._id, caseNumber: record.number },
    ...{ processId: step.processId, stepId: step.elementId, releaseId: release._id, procedure: release.name },
    rootElementId: step.processId === release.procedure ? step.elementId : optionalVariable(job, ROOT_ELEMENT),
    ...{ elementInstanceKey: job.elementInstanceKey, processInstanceKey: job.processInstanceKey },
    ...{ title: step.title, why: step.why, role: step.role, formId: step.formId, submitLabel: step.submit, keep: step.keep },
    ...place,
    ...{ state: assigneeId === null ? ('open' as const) : ('claimed' as const), assigneeId },
    ...{ limit: limitOf(source), dueAt: dueOf(source, now), lateness: 0 },
    ...{
      handoffId: step.role === 'partner' ? optionalVariable(job, 'handoffId') : handoffInMind(source),
      agency: optionalVariable(job, 'agency'),
      service: optionalVariable(job, 'service'),
    },
    ...{ prefill: prefillOf(source), draft: null, submission: null },
    ...{ createdAt: now, updatedAt: now, probedAt: now, endedAt: null },
  };
}

/** A partner's task belongs to the office the handoff was sent to; any other to the office of the case. */
async function placeOf({ models }: Pick<WorkDeps, 'models'>, { job, step, record }: Source): Promise<Place> {
  const { officeId, districtCode, regionCode } = record;
  if (step.step.role !== 'partner') return { officeId, districtCode, regionCode };
  const handoffId = optionalVariable(job, 'handoffId');
  const handoff = handoffId === null ? null : await models.Handoff.findById(handoffId).lean();
  if (handoff === null) throw new JobRefusal(`The step ${job.elementId} is for a partner, but there is no handoff.`);
  return { officeId: handoff.toOfficeId, districtCode: handoff.toDistrictCode, regionCode: handoff.toRegionCode };
}

/** The handoff that a step of the sender's side is about, such as choosing another provider after a decline. */
function handoffInMind({ job }: Source): string | null {
  return optionalVariable(job, 'handoffId');
}

function limitOf({ step: { step, release }, job }: Source): TaskRecord['limit'] {
  const risk = optionalVariable(job, 'risk') ?? 'high';
  const cell = release.limits.find((limit) => limit.step === step.limit && limit.risk === risk);
  return cell === undefined ? null : { duration: cell.duration, toBeConfirmed: cell.toBeConfirmed };
}

/** Creation plus the limit that the engine's own timers run by. */
function dueOf({ step: { step }, job }: Source, now: Date): Date | null {
  const limits = job.variables['limits'];
  if (step.limit === null || typeof limits !== 'object' || limits === null) return null;
  const limit = (limits as Record<string, unknown>)[step.limit];
  const duration = typeof limit === 'string' ? Duration.fromISO(limit) : null;
  return duration?.isValid === true ? new Date(now.getTime() + duration.toMillis()) : null;
}

/** First values of fields that name a process variable; variables never hold personal data. */
function prefillOf({ step: { step, release }, job }: Source): Record<string, unknown> {
  const definition = release.forms.find(({ id }) => id === step.formId)?.definition ?? {};
  const fields = prefillVariables(definition).flatMap(({ key, variable }) => {
    const value = job.variables[variable];
    return value === undefined || value === null ? [] : [[key, value] as const];
  });
  return Object.fromEntries(fields);
}
