import type { UserRecord } from '../models/User.ts';
import type { PersonView } from './PeopleService.ts';

/** What lists may show of a person's record. */
export function personView({ _id, name, role, officeId, active }: UserRecord): PersonView {
  return { id: _id, name, role, officeId, active };
}
