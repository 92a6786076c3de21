import { ulid } from 'ulidx';
import { demoPeople } from '../../../server/people/demoPeople.ts';
import { readContent } from '../../../server/releases/readContent.ts';
import { checkContent } from '../../../server/releases/loadReleases.ts';
import { publishRelease } from '../../../server/releases/publishRelease.ts';
import type { ReleaseRecord } from '../../../server/models/Release.ts';
import type { WorkDeps } from '../../../server/services/WorkDeps.ts';
import { casePlaces } from '../../../server/services/cases/casePlaces.ts';
import { handoffPlaces } from '../../../server/services/handoffs/handoffPlaces.ts';

/** Values that nobody without the right may ever be sent. */
export const SECRET = { name: 'Akua Secretname', comment: 'Secretcomment', shared: 'Sharedword' };

const DAY = new Date('2026-11-23T09:10:00Z');

/** Puts the real content in force as if an engine had taken it. */
async function publishContent(deps: WorkDeps): Promise<ReleaseRecord[]> {
  const engine: Pick<WorkDeps['engine'], 'deploy'> = {
    deploy: (resources) => {
      const ids = resources.flatMap(({ content }) => [...content.matchAll(/<(?:bpmn:)?process id="([^"]+)"/g)].map((match) => match[1]!));
      return Promise.resolve({
        ok: true,
        value: { processes: ids.map((bpmnProcessId, index) => ({ bpmnProcessId, version: 1, processDefinitionKey: String(index + 1) })) },
      });
    },
  };
  const built = await checkContent(await readContent('.'), 3600);
  return Promise.all(built.map((bundle) => publishRelease({ ...deps, engine }, bundle)));
}

export interface Casework {
  readonly caseId: string;
  readonly officerTask: string;
  readonly partnerTask: string;
  readonly handoffId: string;
}

/** A case of Tema in the middle of its work: an open step for the office, and a handoff to the office `to`. */
export async function arrangeCase(deps: WorkDeps, to = 'dovvsu-TMA2'): Promise<Casework> {
  const release =
    (await deps.models.Release.findOne({ procedure: 'domestic-violence' }).lean()) ??
    (await publishContent(deps)).find(({ procedure }) => procedure === 'domestic-violence')!;
  const ids = { caseId: ulid(), officerTask: ulid(), partnerTask: ulid(), handoffId: ulid() };
  const place = { officeId: 'dsw-TMA2', districtCode: 'TMA2', regionCode: 'GH03' };
  const { models, cipher } = deps;
  await models.Case.create({
    ...place,
    ...{
      _id: ids.caseId,
      number: `TMA2/11/26/${ids.caseId.slice(-6)}`,
      state: 'open',
      ownerId: demoPeople[0]!.id,
      risk: 'high',
      consent: 'given',
    },
    pathway: { id: 'domestic-violence', name: 'Domestic violence' },
    releases: [{ procedure: release.procedure, number: release.number, releaseId: release._id }],
    name: cipher.encrypt(SECRET.name, casePlaces.name(ids.caseId)),
    initials: cipher.encrypt('A.S.', casePlaces.initials(ids.caseId)),
    timeline: [
      {
        at: DAY,
        kind: 'case-opened',
        text: 'Case opened.',
        byId: null,
        byName: null,
        comment: cipher.encrypt(SECRET.comment, casePlaces.comment(ids.caseId)),
      },
    ],
    ...{ openedAt: DAY, updatedAt: DAY },
  });
  const task = {
    caseId: ids.caseId,
    caseNumber: 'TMA2/11/26/1',
    releaseId: release._id,
    procedure: 'Domestic violence',
    elementInstanceKey: '1',
    processInstanceKey: '1',
    state: 'open' as const,
    createdAt: DAY,
    updatedAt: DAY,
    probedAt: DAY,
  };
  await models.Task.create({
    ...task,
    ...place,
    _id: ids.officerTask,
    jobKey: ids.officerTask,
    processId: 'core-screening',
    stepId: 'initialScreening',
    title: 'Initial screening',
    why: 'Safety comes first.',
    role: 'officer',
    formId: 'F07',
  });
  await models.Task.create({
    ...task,
    ...place,
    officeId: to,
    _id: ids.partnerTask,
    jobKey: ids.partnerTask,
    processId: 'core-handoff',
    stepId: 'answerHandoff',
    title: 'Answer',
    why: 'Help is asked for.',
    role: 'partner',
    formId: 'F12-response',
    handoffId: ids.handoffId,
  });
  await models.Handoff.create({
    ...{
      _id: ids.handoffId,
      jobKey: ids.handoffId,
      caseId: ids.caseId,
      caseNumber: task.caseNumber,
      state: 'sent',
      agency: 'dovvsu',
      service: 'police_other_service',
    },
    ...{
      fromOfficeId: place.officeId,
      fromDistrictCode: 'TMA2',
      fromRegionCode: 'GH03',
      toOfficeId: to,
      toDistrictCode: 'TMA2',
      toRegionCode: 'GH03',
    },
    shared: cipher.encrypt([{ key: 'note', label: 'Note', text: SECRET.shared }], handoffPlaces.shared(ids.handoffId)),
    track: [{ state: 'sent', at: DAY, byId: null, byName: null, words: null }],
    ...{ sentAt: DAY, askedAt: DAY, answerDueAt: new Date(DAY.getTime() + 3_600_000), updatedAt: DAY },
  });
  return ids;
}
