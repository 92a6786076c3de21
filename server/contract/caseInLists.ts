import * as z from 'zod/mini';
import { CaseFact, RiskLevel, Ulid } from './words.ts';

/** A case as rows of tasks and handoffs name it: initials and age band, never a name. */
export const CaseInLists = z.object({
  id: Ulid,
  number: z.string(),
  initials: z.nullable(z.string()),
  ageBand: z.nullable(z.string()),
  sex: z.nullable(z.string()),
  risk: z.nullable(RiskLevel),
  /** Facts that are null because they were not shared with this person; absent or empty: null means not recorded. */
  withheld: z.optional(z.array(CaseFact)),
});
