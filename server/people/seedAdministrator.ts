import type { Model } from 'mongoose';
import { ulid } from 'ulidx';
import type { UserRecord } from '../models/User.ts';
import { hashPassword } from '../session/passwords.ts';

/** Name and first password of the person who adds all others. */
export interface FirstAdministrator {
  readonly username: string;
  readonly password: string;
}

/** Adds the first administrator at headquarters; does nothing once there is a real (not invented) one. */
export async function seedAdministrator(User: Model<UserRecord>, { username, password }: FirstAdministrator): Promise<void> {
  if ((await User.exists({ role: 'administrator', demo: false })) !== null) return;
  const passwordHash = await hashPassword(password);
  await User.create([
    {
      _id: ulid(),
      username,
      name: 'Administrator',
      role: 'administrator',
      officeId: 'dsw-GH',
      passwordHash,
      active: true,
      epoch: 1,
      demo: false,
    },
  ]);
}
