import type { Model } from 'mongoose';
import type { Audit } from '../audit/Audit.ts';
import type { OfficeRecord } from '../models/Office.ts';
import type { UserRecord } from '../models/User.ts';
import type { Policies } from '../policies/policies.ts';
import { notFoundProblem } from '../problems/notFoundProblem.ts';
import { isPassword } from '../session/passwords.ts';
import type { PeopleService, PersonView, Standing } from './PeopleService.ts';

export interface PeopleDeps {
  readonly models: { readonly User: Model<UserRecord>; readonly Office: Model<OfficeRecord> };
  readonly policies: Policies;
  readonly audit: Audit;
  /** Whether invented people may act. */
  readonly demo: boolean;
}

/** People over MongoDB. */
export function createPeopleService(deps: PeopleDeps): PeopleService {
  const { User } = deps.models;
  const listeners = new Set<(personId: string) => void>();
  return {
    standing: async (personId) => standingOf(deps, await User.findById(personId).lean<UserRecord | null>()),
    async authenticate(username, password) {
      const user = await User.findOne({ username: username.trim().toLowerCase() }).lean<UserRecord | null>();
      const fits = await isPassword(password, user?.passwordHash ?? null);
      return fits ? standingOf(deps, user) : null;
    },
    async list(actor) {
      const users = await User.find({ $and: [deps.policies.filterFor(actor, 'person'), { active: true }] })
        .sort({ name: 1 })
        .lean<UserRecord[]>();
      return users.map(viewOf);
    },
    async change(actor, personId, change) {
      const view = await changePerson(deps, actor, { personId, change });
      for (const listener of listeners) listener(personId);
      return view;
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function changePerson(deps: PeopleDeps, actor: Parameters<PeopleService['change']>[0], wanted: Wanted): Promise<PersonView> {
  const user = await deps.models.User.findById(wanted.personId).lean<UserRecord | null>();
  if (user === null || !deps.policies.can(actor, 'person.change', { kind: 'person', _id: user._id, officeId: user.officeId }))
    throw notFoundProblem();
  const fields = Object.fromEntries(Object.entries(wanted.change).filter(([, value]) => value !== undefined));
  const changed = await deps.models.User.findByIdAndUpdate(
    wanted.personId,
    { $set: fields, $inc: { epoch: 1 } },
    { returnDocument: 'after' },
  ).lean<UserRecord | null>();
  if (changed === null) throw notFoundProblem();
  await deps.audit.append({ actor, action: 'person.change', subject: { kind: 'person', id: wanted.personId } });
  return viewOf(changed);
}

interface Wanted {
  readonly personId: string;
  readonly change: Parameters<PeopleService['change']>[2];
}

async function standingOf({ models, demo }: PeopleDeps, user: UserRecord | null): Promise<Standing | null> {
  if (user === null || !user.active || (user.demo && !demo)) return null;
  const office = await models.Office.findById(user.officeId).lean<OfficeRecord | null>();
  if (office === null) return null;
  const { _id: personId, name, role, officeId, epoch } = user;
  const { agency, districtCode, regionCode } = office;
  return { actor: { personId, name, role, officeId, agency, districtCode, regionCode }, officeName: office.name, epoch };
}

function viewOf({ _id, name, role, officeId, active }: UserRecord): PersonView {
  return { id: _id, name, role, officeId, active };
}
