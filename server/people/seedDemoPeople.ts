import type { Model } from 'mongoose';
import type { UserRecord } from '../models/User.ts';
import { hashPassword } from '../session/passwords.ts';
import { DEMO_PASSWORD, demoPeople, type DemoPerson } from './demoPeople.ts';

/** Adds the invented people that are not there yet; those that are stay as they were left (role, activity). */
export async function seedDemoPeople(User: Model<UserRecord>): Promise<void> {
  const known = new Set((await User.find({ demo: true }, { _id: 1 }).lean<{ _id: string }[]>()).map((user) => user._id));
  const missing = demoPeople.filter((person) => !known.has(person.id));
  if (missing.length === 0) return;
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  await User.insertMany(missing.map((person) => toUser(person, passwordHash)));
}

function toUser({ id, username, name, role, officeId }: DemoPerson, passwordHash: string): UserRecord {
  return { _id: id, username, name, role, officeId, passwordHash, active: true, epoch: 1, demo: true };
}
