import * as z from 'zod/mini';
import { PersonSummary } from './offices.ts';
import { RoleName } from './words.ts';

/** Answer of GET /api/people: those whom the asking person may see. */
export const PersonList = z.object({ people: z.array(PersonSummary) });
export type PersonList = z.infer<typeof PersonList>;

const Password = z.string().check(z.minLength(12), z.maxLength(200));

/** Body of POST /api/people: a new person, who signs in with the name (small letters, digits, dot, dash) and the first password. */
export const CreatePerson = z.strictObject({
  username: z.string().check(z.regex(/^[a-z0-9][a-z0-9._-]{2,59}$/)),
  name: z.string().check(z.trim(), z.minLength(2), z.maxLength(80)),
  role: RoleName,
  officeId: z.string().check(z.minLength(1), z.maxLength(40)),
  password: Password,
});
export type CreatePerson = z.infer<typeof CreatePerson>;

/** Body of PATCH /api/people/:id: a new role, a new password, or whether she may sign in; her sessions end. */
export const ChangePerson = z
  .strictObject({ role: z.optional(RoleName), active: z.optional(z.boolean()), password: z.optional(Password) })
  .check(z.refine((change) => Object.values(change).some((value) => value !== undefined), 'Say what to change.'));
export type ChangePerson = z.infer<typeof ChangePerson>;
