import { ulid } from 'ulidx';
import type { ChangePerson, CreatePerson } from '#contract';
import type { UserRecord } from '../models/User.ts';
import type { Actor } from '../policies/actor.ts';
import { conflictProblem } from '../problems/conflictProblem.ts';
import { forbiddenProblem } from '../problems/forbiddenProblem.ts';
import { invalidBodyProblem } from '../problems/invalidBodyProblem.ts';
import { notFoundProblem } from '../problems/notFoundProblem.ts';
import { hashPassword } from '../session/passwords.ts';
import type { PeopleDeps } from './PeopleDeps.ts';
import type { PersonView } from './PeopleService.ts';
import { personView } from './personView.ts';

const DUPLICATE_KEY = 11_000;

/** Adds a person to an office that exists, under a name that nobody has. */
export async function createPerson(deps: PeopleDeps, actor: Actor, { password, ...person }: CreatePerson): Promise<PersonView> {
  const _id = ulid();
  if (!deps.policies.can(actor, 'person.create', { kind: 'person', _id, officeId: person.officeId })) throw forbiddenProblem();
  if ((await deps.models.Office.exists({ _id: person.officeId })) === null) {
    throw invalidBodyProblem([{ field: 'officeId', code: 'unknown', message: 'There is no such office.' }]);
  }
  const user: UserRecord = { ...person, _id, passwordHash: await hashPassword(password), active: true, epoch: 1, demo: false };
  try {
    await deps.models.User.create([user]);
  } catch (error) {
    if ((error as { code?: unknown }).code === DUPLICATE_KEY)
      throw conflictProblem('username-taken', 'Somebody signs in with this name already.');
    throw error;
  }
  await deps.audit.append({ actor, action: 'person.create', subject: { kind: 'person', id: _id } });
  return personView(user);
}

/** Changes a person and ends what she had open. */
export async function changePerson(
  deps: PeopleDeps,
  actor: Actor,
  { personId, ...change }: ChangePerson & { personId: string },
): Promise<PersonView> {
  const { User } = deps.models;
  const user = await User.findById(personId).lean<UserRecord | null>();
  if (user === null || !deps.policies.can(actor, 'person.change', { kind: 'person', _id: user._id, officeId: user.officeId }))
    throw notFoundProblem();
  const fields = await fieldsOf(change);
  const changed = await User.findByIdAndUpdate(
    personId,
    { $set: fields, $inc: { epoch: 1 } },
    { returnDocument: 'after' },
  ).lean<UserRecord | null>();
  if (changed === null) throw notFoundProblem();
  await deps.audit.append({ actor, action: 'person.change', subject: { kind: 'person', id: personId } });
  return personView(changed);
}

async function fieldsOf({ role, active, password }: ChangePerson): Promise<Partial<UserRecord>> {
  return {
    ...(role === undefined ? {} : { role }),
    ...(active === undefined ? {} : { active }),
    ...(password === undefined ? {} : { passwordHash: await hashPassword(password) }),
  };
}
