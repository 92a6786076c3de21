import * as z from 'zod/mini';
import { CaseInLists } from './caseInLists.ts';
import { Instant, RoleName, Ulid } from './words.ts';

/** States of a task (docs/architecture.md). */
export const TaskState = z.enum(['open', 'claimed', 'completing', 'completed', 'withdrawn']);
export type TaskState = z.infer<typeof TaskState>;

/** Answers of one form, keyed by the form's field keys; checked by `#forms`, not here. */
export const AnswerSet = z.record(z.string(), z.unknown());
export type AnswerSet = z.infer<typeof AnswerSet>;

/** One row of an inbox: what must I do, for whom, by when, why me. Initials and age band only, never a name. */
export const TaskSummary = z.object({
  id: Ulid,
  title: z.string(),
  stepId: z.string(),
  state: TaskState,
  role: RoleName,
  case: CaseInLists,
  procedure: z.string(),
  officeName: z.string(),
  assignee: z.nullable(z.object({ id: Ulid, name: z.string() })),
  createdAt: Instant,
  dueAt: z.nullable(Instant),
  /** Length of the limit in the procedure's own time (ISO 8601 duration), and whether its figure is still to be confirmed by policy. */
  limit: z.nullable(z.object({ duration: z.string(), toBeConfirmed: z.boolean() })),
  late: z.boolean(),
  /** One sentence: why this task is here and with this person. */
  why: z.string(),
  handoffId: z.nullable(Ulid),
  hasDraft: z.boolean(),
});
export type TaskSummary = z.infer<typeof TaskSummary>;

/** Answer of GET /api/tasks?view=me|office|late&caseId=. */
export const TaskList = z.object({
  tasks: z.array(TaskSummary),
  counts: z.object({ me: z.int(), office: z.int(), late: z.int() }),
  asOf: Instant,
});
export type TaskList = z.infer<typeof TaskList>;

/** Answer of GET /api/tasks/:id. */
export const TaskDetail = z.object({
  task: TaskSummary,
  /** form-js schema of the task's release; options and texts are inside. */
  form: z.object({ id: z.string(), title: z.string(), schema: z.record(z.string(), z.unknown()) }),
  /** The person's own draft, else answers returned for mending, else values known from the case. */
  answers: AnswerSet,
  draft: z.nullable(z.object({ revision: z.int(), savedAt: Instant, byMe: z.boolean() })),
  /** Verb on the button that submits, such as "Send to DOVVSU". */
  submitLabel: z.string(),
  /** Read-only facts to show above the form, such as the manager's comment or what was shared. */
  notes: z.array(z.object({ label: z.string(), text: z.string() })),
  /** Cases with the same Ghana Card number that this person may know of. */
  duplicates: z.array(z.object({ caseId: Ulid, number: z.string(), officeName: z.string(), openedAt: Instant })),
  /** Earlier answers of the case that this person may read, one entry a form. */
  earlier: z.array(
    z.object({ formId: z.string(), title: z.string(), at: Instant, answers: z.array(z.object({ label: z.string(), text: z.string() })) }),
  ),
  may: z.object({ claim: z.boolean(), release: z.boolean(), assign: z.boolean(), submit: z.boolean() }),
});
export type TaskDetail = z.infer<typeof TaskDetail>;

/** Body of PUT /api/tasks/:id/draft; `revision` is the one the browser last saw (0: none), a newer one answers 409 `draft-changed`. */
export const SaveDraft = z.strictObject({ answers: AnswerSet, revision: z.int().check(z.nonnegative()) });
export type SaveDraft = z.infer<typeof SaveDraft>;

/** Answer of PUT /api/tasks/:id/draft. */
export const DraftSaved = z.object({ revision: z.int(), savedAt: Instant });
export type DraftSaved = z.infer<typeof DraftSaved>;

/** Body of POST /api/tasks/:id/submission; `submissionId` makes a repeat harmless. */
export const Submission = z.strictObject({ submissionId: Ulid, answers: AnswerSet });
export type Submission = z.infer<typeof Submission>;

/** Answer 202 of a submission. `continues`: a next task for the same person is expected (intake); `engine` says whether it goes on now or later. */
export const SubmissionAccepted = z.object({ taskId: Ulid, caseId: Ulid, continues: z.boolean(), engine: z.enum(['up', 'down']) });
export type SubmissionAccepted = z.infer<typeof SubmissionAccepted>;

/** Body of POST /api/tasks/:id/assignment. */
export const AssignTask = z.strictObject({ personId: Ulid });
export type AssignTask = z.infer<typeof AssignTask>;
