import { PersonSummary } from '#contract';
import * as z from 'zod/mini';

/** Answer of GET /api/people. */
export const PersonList = z.object({ people: z.array(PersonSummary) });
export type PersonList = z.infer<typeof PersonList>;
