import * as z from 'zod/mini';
import { Instant, Ulid } from './words.ts';

/** Largest text of one part of a draft (characters): the largest pathway of the programme is a twentieth of it. */
export const PART_LIMIT = 400_000;

/** Where a part lies in its draft, as in `processes/` and `forms/`: it says what the part is. */
export const PartFile = z
  .string()
  .check(
    z.maxLength(160),
    z.regex(/^(processes\/[a-z0-9][a-z0-9-]{0,60}\/[a-z0-9][a-z0-9-]{0,60}\.(bpmn|dmn)|forms\/[A-Za-z0-9][A-Za-z0-9-]{0,60}\.form)$/),
  );
export type PartFile = z.infer<typeof PartFile>;

const PartText = z.string().check(z.minLength(1), z.maxLength(PART_LIMIT));

/** `draft` is edited; `inReview` waits for the approver; `approved` may be published; `publishing` is on its way and cannot be stopped. */
export const DraftState = z.enum(['draft', 'inReview', 'approved', 'publishing', 'published', 'discarded']);
export type DraftState = z.infer<typeof DraftState>;

const DraftStanding = z.object({ id: Ulid, state: DraftState, changedAt: Instant, changedBy: z.string() });

/** One release of a procedure, newest first in lists. */
export const ReleaseSummary = z.object({
  id: Ulid,
  number: z.int(),
  state: z.enum(['checked', 'published', 'superseded', 'withdrawn']),
  publishedAt: z.nullable(Instant),
  /** Cases that began in it and are not closed. */
  liveCases: z.int(),
});
export type ReleaseSummary = z.infer<typeof ReleaseSummary>;

/** Answer of GET /api/studio/procedures. */
export const ProcedureList = z.object({
  procedures: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      liveCases: z.int(),
      /** Newest first. */
      releases: z.array(ReleaseSummary),
      draft: z.nullable(DraftStanding),
    }),
  ),
  asOf: Instant,
});
export type ProcedureList = z.infer<typeof ProcedureList>;

/** Body of POST /api/studio/drafts: opens a draft on the release in force, or answers the one that is open. */
export const OpenDraft = z.strictObject({ procedure: z.string().check(z.maxLength(80)) });
export type OpenDraft = z.infer<typeof OpenDraft>;

/** Answer 201 of POST /api/studio/drafts. */
export const OpenedDraft = z.object({ draftId: Ulid });
export type OpenedDraft = z.infer<typeof OpenedDraft>;

/** One part of a draft; `revision` counts its versions from 1. */
export const DraftPart = z.object({
  file: PartFile,
  text: z.string(),
  revision: z.int(),
  /** Differs from the release that the draft began with. */
  changed: z.boolean(),
  changedAt: z.nullable(Instant),
  changedBy: z.nullable(z.string()),
});
export type DraftPart = z.infer<typeof DraftPart>;

/** What was said and decided about a draft. */
export const ReviewEntry = z.object({
  at: Instant,
  by: z.string(),
  kind: z.enum(['sent', 'commented', 'returned', 'approved', 'published', 'refused']),
  text: z.string(),
});
export type ReviewEntry = z.infer<typeof ReviewEntry>;

/** Answer of GET /api/studio/drafts/:id. */
export const DraftDetail = z.object({
  id: Ulid,
  procedure: z.object({ id: z.string(), name: z.string() }),
  state: DraftState,
  /** Number of the release that it began with. */
  basedOn: z.int(),
  parts: z.array(DraftPart),
  review: z.array(ReviewEntry),
  /** What this person may do with it now. */
  may: z.object({ edit: z.boolean(), send: z.boolean(), judge: z.boolean(), publish: z.boolean(), discard: z.boolean() }),
});
export type DraftDetail = z.infer<typeof DraftDetail>;

/** Body of PUT /api/studio/drafts/:id/parts; `revision` is the one that was edited, 0 for a new part. */
export const SavePart = z.strictObject({
  file: PartFile,
  text: PartText,
  revision: z.int().check(z.nonnegative()),
  how: z._default(z.enum(['saved', 'imported', 'restored']), 'saved'),
});
export type SavePart = z.infer<typeof SavePart>;

/** Largest file that can be taken in (bytes), as base64. */
const FILE_LIMIT = Math.ceil(PART_LIMIT / 3) * 4;

/** Body of POST /api/studio/drafts/:id/imports: asks what taking a file in would come to. Nothing is taken yet. */
export const ImportFile = z.strictObject({
  /** The part whose place it would take; null for a new form. */
  file: z.nullable(PartFile),
  /** What the file is called on the person's computer. */
  name: z.string().check(z.maxLength(255)),
  /** Its bytes. */
  content: z.base64().check(z.maxLength(FILE_LIMIT)),
});
export type ImportFile = z.infer<typeof ImportFile>;

/** Answer of POST /api/studio/drafts/:id/imports, in sentences; `text` saved as `file` over `revision` takes it in. */
export const ImportReport = z.object({
  /** `same`: nothing would change. */
  verdict: z.enum(['ready', 'same', 'refused']),
  file: z.nullable(PartFile),
  revision: z.int(),
  text: z.nullable(z.string()),
  kept: z.array(z.string()),
  changed: z.array(z.string()),
  refused: z.array(z.string()),
});
export type ImportReport = z.infer<typeof ImportReport>;

/** Answer of GET /api/studio/drafts/:id/waiting: at which steps cases of the procedure's releases are now. */
export const WaitingCases = z.object({
  steps: z.array(z.object({ processId: z.string(), stepId: z.string(), cases: z.int() })),
  asOf: Instant,
});
export type WaitingCases = z.infer<typeof WaitingCases>;

/** Body of POST /api/studio/drafts/:id/asides: keeps a text in the history without making it the part's text, when somebody else was faster. */
export const KeepAside = z.strictObject({ file: PartFile, text: PartText });
export type KeepAside = z.infer<typeof KeepAside>;

/** Body of DELETE /api/studio/drafts/:id/parts. */
export const RemovePart = z.strictObject({ file: PartFile, revision: z.int() });
export type RemovePart = z.infer<typeof RemovePart>;

/** Answer of PUT /api/studio/drafts/:id/parts. */
export const PartSaved = z.object({ revision: z.int(), savedAt: Instant });
export type PartSaved = z.infer<typeof PartSaved>;

/** A version of a part in the draft's history. */
export const PartVersion = z.object({
  id: Ulid,
  file: PartFile,
  revision: z.nullable(z.int()),
  kind: z.enum(['began', 'saved', 'imported', 'restored', 'aside', 'removed']),
  at: Instant,
  by: z.string(),
});
export type PartVersion = z.infer<typeof PartVersion>;

/** Answer of GET /api/studio/drafts/:id/history?file=. Newest first, at most 200. */
export const PartHistory = z.object({ versions: z.array(PartVersion) });
export type PartHistory = z.infer<typeof PartHistory>;

/** Answer of GET /api/studio/versions/:id. */
export const PartVersionText = z.object({ version: PartVersion, text: z.string() });
export type PartVersionText = z.infer<typeof PartVersionText>;

/** One thing to mend; `place` is an element's id, a question's key, or a row (`row-2`). */
export const Finding = z.object({
  rule: z.string(),
  level: z.enum(['error', 'advice']),
  file: PartFile,
  place: z.nullable(z.string()),
  message: z.string(),
});
export type Finding = z.infer<typeof Finding>;

/** One sentence of the change report. */
export const ChangeSentence = z.object({
  file: z.string(),
  part: z.enum(['pathway', 'form', 'table', 'limits']),
  place: z.nullable(z.string()),
  sentence: z.string(),
});
export type ChangeSentence = z.infer<typeof ChangeSentence>;

/** Answer of GET /api/studio/drafts/:id/changes. */
export const ChangeReport = z.object({ changes: z.array(ChangeSentence), asOf: Instant });
export type ChangeReport = z.infer<typeof ChangeReport>;

/** Body of POST /api/studio/drafts/:id/review. */
export const ReviewDraft = z.strictObject({
  decision: z.enum(['send', 'comment', 'return', 'approve']),
  text: z._default(z.string().check(z.maxLength(4000)), ''),
});
export type ReviewDraft = z.infer<typeof ReviewDraft>;
