import { Schema, type Connection, type Model } from 'mongoose';
import type { RoleName } from '#contract';
import { defineModel } from './defineModel.ts';

/** A person who signs in. `epoch` rises when role, office, password or activity changes: sessions of an older epoch end. */
export interface UserRecord {
  _id: string;
  username: string;
  name: string;
  role: RoleName;
  officeId: string;
  passwordHash: string;
  active: boolean;
  epoch: number;
  demo: boolean;
}

const userSchema = new Schema<UserRecord>(
  {
    _id: { type: String, required: true },
    username: { type: String, required: true },
    name: { type: String, required: true },
    role: { type: String, required: true },
    officeId: { type: String, required: true },
    passwordHash: { type: String, required: true },
    active: { type: Boolean, required: true },
    epoch: { type: Number, required: true },
    demo: { type: Boolean, required: true },
  },
  { collection: 'users', versionKey: false, strict: 'throw' },
);
userSchema.index({ username: 1 }, { unique: true });
userSchema.index({ officeId: 1, role: 1 });

/** Users of a connection. */
export function defineUser(connection: Connection): Model<UserRecord> {
  return defineModel(connection, 'User', userSchema);
}
