import * as z from 'zod/mini';
import { CaseInLists } from './caseInLists.ts';
import { AgencyCode, Instant, Ulid } from './words.ts';

/** States of a handoff (docs/architecture.md); lateness is a separate level 0 to 3. */
export const HandoffState = z.enum(['sent', 'delivered', 'seen', 'accepted', 'waitlisted', 'declined', 'revoked', 'done']);
export type HandoffState = z.infer<typeof HandoffState>;

/** A handoff as both sides' lists show it. */
export const HandoffSummary = z.object({
  id: Ulid,
  direction: z.enum(['in', 'out']),
  state: HandoffState,
  lateness: z.int(),
  case: CaseInLists,
  from: z.object({ officeName: z.string() }),
  to: z.object({ officeName: z.string(), agency: AgencyCode }),
  service: z.string(),
  sentAt: Instant,
  answerDueAt: z.nullable(Instant),
  /** Reason of a decline or words with an acceptance. */
  words: z.nullable(z.string()),
  /** Task by which this person can act on it now. */
  taskId: z.nullable(Ulid),
});
export type HandoffSummary = z.infer<typeof HandoffSummary>;

/** Answer of GET /api/handoffs?direction=in|out. */
export const HandoffList = z.object({ handoffs: z.array(HandoffSummary), counts: z.object({ in: z.int(), out: z.int() }), asOf: Instant });
export type HandoffList = z.infer<typeof HandoffList>;

/** Answer of GET /api/handoffs/:id: the track with times, what was shared and the other side's words. */
export const HandoffDetail = z.object({
  handoff: HandoffSummary,
  track: z.array(z.object({ state: HandoffState, at: Instant, by: z.nullable(z.string()), words: z.nullable(z.string()) })),
  shared: z.array(z.object({ label: z.string(), text: z.string() })),
  /** Who is told next when no answer comes, and when. */
  escalation: z.nullable(z.object({ at: Instant, to: z.string() })),
});
export type HandoffDetail = z.infer<typeof HandoffDetail>;
