import type { OfficeRecord } from '../models/Office.ts';
import type { UserRecord } from '../models/User.ts';
import { isPassword } from '../session/passwords.ts';
import { changePerson, createPerson } from './changePeople.ts';
import { personView } from './personView.ts';
import type { PeopleDeps } from './PeopleDeps.ts';
import type { PeopleService, Standing } from './PeopleService.ts';

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
      return users.map(personView);
    },
    create: (actor, person) => createPerson(deps, actor, person),
    async change(actor, personId, change) {
      const view = await changePerson(deps, actor, { personId, ...change });
      for (const listener of listeners) listener(personId);
      return view;
    },
    onChanged(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

async function standingOf({ models, demo }: PeopleDeps, user: UserRecord | null): Promise<Standing | null> {
  if (user === null || !user.active || (user.demo && !demo)) return null;
  const office = await models.Office.findById(user.officeId).lean<OfficeRecord | null>();
  if (office === null) return null;
  const { _id: personId, name, role, officeId, epoch } = user;
  const { agency, districtCode, regionCode } = office;
  return { actor: { personId, name, role, officeId, agency, districtCode, regionCode }, officeName: office.name, epoch };
}
