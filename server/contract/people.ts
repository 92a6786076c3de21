import * as z from 'zod/mini';
import { PersonSummary } from './offices.ts';
import { RoleName } from './words.ts';

/** Answer of GET /api/people: those whom the asking person may see. */
export const PersonList = z.object({ people: z.array(PersonSummary) });
export type PersonList = z.infer<typeof PersonList>;

/** Body of PATCH /api/people/:id: a new role, or whether she may sign in; her sessions end. */
export const ChangePerson = z
  .strictObject({ role: z.optional(RoleName), active: z.optional(z.boolean()) })
  .check(z.refine((change) => change.role !== undefined || change.active !== undefined, 'Say what to change.'));
export type ChangePerson = z.infer<typeof ChangePerson>;
