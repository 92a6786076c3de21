import * as z from 'zod/mini';
import { HandoffSummary } from './handoffs.ts';
import { TaskSummary } from './tasks.ts';
import { Instant, RiskLevel, Ulid } from './words.ts';

/** Body of POST /api/cases: starts the procedure `intake` in the person's office; `requestId` makes a repeat harmless. */
export const CreateCase = z.strictObject({ requestId: Ulid });
export type CreateCase = z.infer<typeof CreateCase>;

/** Answer 201 of POST /api/cases. */
export const CreatedCase = z.object({ caseId: Ulid, number: z.string(), engine: z.enum(['up', 'down']) });
export type CreatedCase = z.infer<typeof CreatedCase>;

const CaseState = z.enum(['starting', 'intake', 'open', 'closed']);

/** One row of a case list: initials and age band, never a name. */
export const CaseSummary = z.object({
  id: Ulid,
  number: z.string(),
  state: CaseState,
  initials: z.nullable(z.string()),
  ageBand: z.nullable(z.string()),
  sex: z.nullable(z.string()),
  risk: z.nullable(RiskLevel),
  pathway: z.nullable(z.object({ id: z.string(), name: z.string() })),
  officeName: z.string(),
  openedAt: Instant,
  openTasks: z.int(),
  late: z.boolean(),
});
export type CaseSummary = z.infer<typeof CaseSummary>;

/** Answer of GET /api/cases?query=&state=. */
export const CaseList = z.object({ cases: z.array(CaseSummary), asOf: Instant });
export type CaseList = z.infer<typeof CaseList>;

/** One line of the case's timeline; `kind` is stable, `text` is plain English without personal data. */
export const TimelineEntry = z.object({
  at: Instant,
  kind: z.string(),
  text: z.string(),
  by: z.nullable(z.string()),
  comment: z.nullable(z.string()),
});
export type TimelineEntry = z.infer<typeof TimelineEntry>;

const AnswerGroup = z.object({
  formId: z.string(),
  title: z.string(),
  step: z.string(),
  at: Instant,
  by: z.nullable(z.string()),
  answers: z.array(z.object({ key: z.string(), label: z.string(), text: z.string(), personal: z.boolean() })),
});

/** Answer of GET /api/cases/:id. */
export const CaseDetail = z.object({
  case: CaseSummary,
  /** Name as those with the right see it, inside the case only. */
  name: z.nullable(z.string()),
  owner: z.nullable(z.object({ id: Ulid, name: z.string() })),
  consent: z.enum(['given', 'refused-override', 'refused', 'not-asked']),
  outcome: z.nullable(z.object({ reason: z.string(), at: Instant })),
  duplicates: z.array(z.object({ caseId: Ulid, number: z.string(), officeName: z.string(), openedAt: Instant })),
  release: z.nullable(z.object({ procedure: z.string(), number: z.int() })),
  tasks: z.array(TaskSummary),
  handoffs: z.array(HandoffSummary),
  timeline: z.array(TimelineEntry),
  answers: z.array(AnswerGroup),
});
export type CaseDetail = z.infer<typeof CaseDetail>;

/** One procedure of the case: its drawing as BPMN with element ids as in the release, and its steps that are done, on or next, in their order; `now` names what is open in each. */
export const CasePathway = z.object({
  procedure: z.string(),
  name: z.string(),
  number: z.int(),
  text: z.nullable(z.string()),
  parts: z.array(z.object({ elementId: z.string(), name: z.string(), state: z.enum(['done', 'on', 'next']), now: z.array(z.string()) })),
});
export type CasePathway = z.infer<typeof CasePathway>;

/** Answer of GET /api/cases/:id/pathways: intake first, then the chosen pathway. */
export const CasePathways = z.object({ pathways: z.array(CasePathway) });
export type CasePathways = z.infer<typeof CasePathways>;
