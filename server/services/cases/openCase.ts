import type { CaseRecord } from '../../models/Case.ts';
import type { Actor } from '../../policies/actor.ts';
import { conflictProblem } from '../../problems/conflictProblem.ts';
import { engineDownProblem } from '../../problems/engineDownProblem.ts';
import { forbiddenProblem } from '../../problems/forbiddenProblem.ts';
import { releaseInForce, rootKeyOf, type ReleaseInForce } from '../../releases/releaseInForce.ts';
import { nextNumber } from '../nextNumber.ts';
import { unitOfWork, type Unit } from '../unitOfWork.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { caseCounter, caseNumber } from './caseNumber.ts';

const INTAKE = 'intake';

/** Opens a case and records the wish to start `intake`; the engine hears of it after the commit. */
export async function openCase(deps: WorkDeps, actor: Actor, requestId: string): Promise<{ caseId: string; number: string }> {
  const { officeId, districtCode, regionCode } = actor;
  if (!deps.policies.can(actor, 'case.create', { kind: 'case', officeId, districtCode, regionCode })) throw forbiddenProblem();
  const known = await openedBefore(deps, actor, requestId);
  if (known !== null) return known;
  const release = await releaseInForce(deps.models, INTAKE);
  const processDefinitionKey = release === null ? null : rootKeyOf(release);
  if (release === null || processDefinitionKey === null) throw engineDownProblem();
  try {
    const opened = await unitOfWork(deps, (unit) => record(deps, unit, { actor, requestId, release, processDefinitionKey }));
    deps.crashPoint('case-recorded');
    deps.wakeHub.wake('starts');
    return opened;
  } catch (error) {
    const raced = await openedBefore(deps, actor, requestId);
    if (raced !== null) return raced;
    throw error;
  }
}

async function openedBefore({ models }: WorkDeps, actor: Actor, requestId: string): Promise<{ caseId: string; number: string } | null> {
  const request = await models.StartRequest.findById(requestId).lean();
  if (request === null) return null;
  const record = await models.Case.findById(request.caseId, { number: 1 }).lean();
  if (record === null || request.personId !== actor.personId)
    throw conflictProblem('request-used', 'This request was made before by somebody else.');
  return { caseId: record._id, number: record.number };
}

interface Opening {
  readonly actor: Actor;
  readonly requestId: string;
  readonly release: ReleaseInForce;
  readonly processDefinitionKey: string;
}

async function record(deps: WorkDeps, unit: Unit, opening: Opening): Promise<{ caseId: string; number: string }> {
  const { actor, requestId, release, processDefinitionKey } = opening;
  const { session, now } = unit;
  const caseId = deps.newId();
  const district = actor.districtCode ?? actor.officeId;
  const number = caseNumber(district, now, await nextNumber(deps.models, caseCounter(district, now), session));
  await deps.models.Case.create([newCase(opening, { caseId, number, now })], { session });
  const variables = { caseId, requestId, district };
  const wish = {
    _id: requestId,
    caseId,
    procedure: INTAKE,
    releaseId: release._id,
    processDefinitionKey,
    personId: actor.personId,
    variables,
  };
  await deps.models.StartRequest.create([{ ...wish, state: 'waiting', nextAt: now, createdAt: now }], { session });
  await deps.audit.append({ actor, action: 'case.create', subject: { kind: 'case', id: caseId }, caseId }, session);
  await unit.tell([actor.personId], { kind: 'case-changed', caseId });
  return { caseId, number };
}

function newCase({ actor, release }: Opening, { caseId, number, now }: { caseId: string; number: string; now: Date }): Partial<CaseRecord> {
  const { officeId, districtCode, regionCode, personId, name } = actor;
  const opened = { at: now, kind: 'case-opened', text: 'Case opened.', byId: personId, byName: name, comment: null };
  const releases = [{ procedure: release.procedure, number: release.number, releaseId: release._id }];
  const place = { officeId, districtCode, regionCode, ownerId: personId };
  return { _id: caseId, number, state: 'starting', ...place, releases, timeline: [opened], openedAt: now, updatedAt: now };
}
