import type { ClientSession } from 'mongoose';
import type { RoleName } from '#contract';
import type { CaseRecord } from '../models/Case.ts';
import type { WorkModels } from '../models/createWorkModels.ts';
import type { HandoffRecord } from '../models/Handoff.ts';
import type { TaskRecord } from '../models/Task.ts';

type PeopleModels = Pick<WorkModels, 'User' | 'Office'>;

/** Ids of the active people with a role in an office. */
export async function peopleWith(
  models: PeopleModels,
  place: { officeId: string; role: RoleName },
  session?: ClientSession,
): Promise<string[]> {
  const people = await models.User.find(
    { officeId: place.officeId, role: place.role, active: true },
    { _id: 1 },
    session && { session },
  ).lean();
  return people.map(({ _id }) => _id);
}

/** Who has to know of a task: its assignee, or everybody who could take it. */
export async function audienceOfTask(models: PeopleModels, task: TaskRecord, session?: ClientSession): Promise<string[]> {
  return task.assigneeId === null ? peopleWith(models, { officeId: task.officeId, role: task.role }, session) : [task.assigneeId];
}

/** Both sides of a handoff: everybody of the receiving post, who sent it and who owns the case. */
export async function audienceOfHandoff(
  models: PeopleModels,
  handoff: Pick<HandoffRecord, 'toOfficeId' | 'senderId'>,
  record: Pick<CaseRecord, 'ownerId'>,
): Promise<string[]> {
  const receivers = await peopleWith(models, { officeId: handoff.toOfficeId, role: 'partner' });
  return [...receivers, handoff.senderId, record.ownerId].filter((id) => id !== null);
}

/** Who answers for lateness at a level: 1 the district's manager, 2 the region, 3 the nation. */
export async function superiorsOf(
  models: PeopleModels,
  record: Pick<CaseRecord, 'officeId' | 'regionCode'>,
  level: number,
): Promise<string[]> {
  if (level <= 1) return peopleWith(models, { officeId: record.officeId, role: 'district-manager' });
  if (level === 2) return peopleIn(models, { kind: 'region', regionCode: record.regionCode }, 'regional-monitor');
  return peopleIn(models, { kind: 'national' }, 'national-monitor');
}

async function peopleIn(models: PeopleModels, place: Record<string, unknown>, role: RoleName): Promise<string[]> {
  const offices = await models.Office.find(place, { _id: 1 }).lean();
  const people = await models.User.find({ officeId: { $in: offices.map(({ _id }) => _id) }, role, active: true }, { _id: 1 }).lean();
  return people.map(({ _id }) => _id);
}
