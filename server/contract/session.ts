import * as z from 'zod/mini';
import { AgencyCode, RoleName, Ulid } from './words.ts';

/** Body of POST /api/session. */
export const SignIn = z.strictObject({
  username: z.string().check(z.minLength(1), z.maxLength(80)),
  password: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type SignIn = z.infer<typeof SignIn>;

const DemoPerson = z.object({ username: z.string(), password: z.string(), name: z.string(), role: RoleName, office: z.string() });

/** Answer of GET /api/session: who is signed in, what she may do, and what every page must say. */
export const Session = z.object({
  user: z.nullable(
    z.object({
      id: Ulid,
      name: z.string(),
      role: RoleName,
      office: z.object({ id: z.string(), name: z.string(), agency: AgencyCode, districtCode: z.nullable(z.string()) }),
      /** Actions of the table of rights this person has, for hiding what she cannot do; the server checks again. */
      rights: z.array(z.string()),
    }),
  ),
  /** Sent back in the header `x-csrf-token` by every request that changes something. */
  csrfToken: z.string(),
  /** Present in demonstration mode only: invented people to sign in as, and how many seconds an hour of the procedure lasts. */
  demo: z.nullable(z.object({ people: z.array(DemoPerson), hourSeconds: z.number() })),
  /** `down` while Zeebe cannot be reached: work goes on and is sent later. */
  engine: z.enum(['up', 'down']),
  helpline: z.string(),
  /** Cursor of the person's event stream now. */
  cursor: z.int(),
});
export type Session = z.infer<typeof Session>;
