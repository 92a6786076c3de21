import { describeAnswers } from '#forms';
import type { EngineJob } from '../engine/ProcessEngine.ts';
import type { CaseAnswers, CaseRecord } from '../models/Case.ts';
import type { HandoffRecord } from '../models/Handoff.ts';
import type { OfficeRecord } from '../models/Office.ts';
import { audienceOfHandoff } from '../services/audienceOf.ts';
import { addToTimeline } from '../services/cases/addToTimeline.ts';
import { sharedWith } from '../services/handoffs/sharedWith.ts';
import { handoffPlaces } from '../services/handoffs/handoffPlaces.ts';
import { releaseForm } from '../services/releaseForm.ts';
import { unitOfWork } from '../services/unitOfWork.ts';
import type { WorkDeps } from '../services/WorkDeps.ts';
import { caseOf } from './caseOf.ts';
import { complete, JobRefusal, type JobHandler } from './JobHandler.ts';
import { optionalVariable, variableOf } from './variableOf.ts';

/** Form by which an officer asks another office for a service. */
const REFERRAL_FORM = 'F12';

/** `send-handoff`: makes the handoff from the newest referral of this process instance, one a job, and announces it to the receiving office. */
export const sendHandoff: JobHandler = async (deps, job) => {
  const known = await deps.models.Handoff.findOne({ jobKey: job.key }, { _id: 1 }).lean();
  if (known !== null) return complete({ handoffId: known._id });
  const record = await caseOf(deps, job);
  const referral = await referralOf(deps, job, record);
  const handoff = await handoffFrom(deps, { job, record, referral });
  const handoffId = await create(deps, handoff, record);
  deps.crashPoint('handoff-recorded');
  return complete({ handoffId });
};

async function referralOf({ models }: Pick<WorkDeps, 'models'>, job: EngineJob, record: CaseRecord): Promise<CaseAnswers> {
  const tasks = await models.Task.find({ processInstanceKey: job.processInstanceKey, formId: REFERRAL_FORM }, { _id: 1 }).lean();
  const ids = new Set(tasks.map(({ _id }) => _id));
  const referral = record.answers.filter(({ taskId }) => ids.has(taskId)).at(-1);
  if (referral === undefined) throw new JobRefusal(`The step ${job.elementId} has no referral to send.`);
  return referral;
}

interface Source {
  readonly job: EngineJob;
  readonly record: CaseRecord;
  readonly referral: CaseAnswers;
}

async function handoffFrom(deps: WorkDeps, { job, record, referral }: Source): Promise<HandoffRecord> {
  const office = await officeOf(deps, referral);
  const { shared, shows } = await sharedWith(deps, record, referral);
  const now = deps.clock.now();
  const handoffId = deps.newId();
  return {
    ...{ _id: handoffId, jobKey: job.key, caseId: record._id, caseNumber: record.number, state: 'sent', lateness: 0 },
    ...{ fromOfficeId: record.officeId, fromDistrictCode: record.districtCode, fromRegionCode: record.regionCode },
    ...{ toOfficeId: office._id, toDistrictCode: office.districtCode, toRegionCode: office.regionCode, agency: office.agency },
    ...{ service: await serviceOf(deps, job, referral), senderId: referral.byId, words: null },
    ...{ shared: deps.cipher.encrypt(shared, handoffPlaces.shared(handoffId)), shows },
    track: [{ state: 'sent', at: now, byId: referral.byId, byName: referral.byName, words: null }],
    ...{ escalations: [], sentAt: now, askedAt: null, answerDueAt: null, updatedAt: now },
  };
}

/** Label of the service that the pathway asks for, as the referral form words it. */
async function serviceOf({ models }: Pick<WorkDeps, 'models'>, job: EngineJob, referral: CaseAnswers): Promise<string> {
  const code = optionalVariable(job, 'service') ?? variableOf(job, 'agency');
  const form = await releaseForm(models, referral);
  const described = form === null ? [] : describeAnswers(form.schema, { service_type: code });
  return described.find(({ key }) => key === 'service_type')?.text ?? code;
}

async function officeOf({ models }: Pick<WorkDeps, 'models'>, referral: CaseAnswers): Promise<OfficeRecord> {
  const officeId = referral.open['receiving_office'];
  const office = typeof officeId === 'string' ? await models.Office.findById(officeId).lean() : null;
  if (office === null) throw new JobRefusal('The referral names no office that we know.');
  return office;
}

async function create(deps: WorkDeps, handoff: HandoffRecord, record: CaseRecord): Promise<string> {
  const { models } = deps;
  return unitOfWork(deps, async (unit) => {
    const { session } = unit;
    const raced = await models.Handoff.findOne({ jobKey: handoff.jobKey }, { _id: 1 }, { session }).lean();
    if (raced !== null) return raced._id;
    await models.Handoff.create([handoff], { session });
    const office = await models.Office.findById(handoff.toOfficeId, { name: 1 }, { session }).lean();
    const by = { id: handoff.senderId, name: handoff.track[0]?.byName ?? null };
    const text = `Handed over to ${office?.name ?? handoff.agency}.`;
    await addToTimeline(deps, unit, { caseId: record._id, kind: 'handoff-sent', text, by });
    await unit.tell(await audienceOfHandoff(models, handoff, record), {
      kind: 'handoff-received',
      caseId: handoff.caseId,
      handoffId: handoff._id,
    });
    return handoff._id;
  });
}
