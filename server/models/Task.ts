import { Schema, type Connection, type Model } from 'mongoose';
import type { RoleName } from '#contract';
import type { Sealed } from '../crypto/FieldCipher.ts';
import { defineModel } from './defineModel.ts';

export const TASK_STATES = ['open', 'claimed', 'completing', 'completed', 'withdrawn'] as const;
export type TaskState = (typeof TASK_STATES)[number];

/** What somebody has typed and not sent; kept on the server so that a lost phone loses nothing. */
export interface TaskDraft {
  revision: number;
  savedAt: Date;
  byId: string;
  answers: Sealed;
}

/** What was sent: `variables` are the pathway's answers alone, never personal. */
export interface TaskSubmission {
  submissionId: string;
  at: Date;
  byId: string;
  variables: Record<string, unknown>;
}

/** One piece of work for a person: a user task's job, upserted by job key. */
export interface TaskRecord {
  _id: string;
  jobKey: string;
  caseId: string;
  caseNumber: string;
  /** Process id without the release's suffix; with `stepId` it names the step for ever. */
  processId: string;
  stepId: string;
  /** Part of the root procedure's drawing that the step belongs to: itself, or the call it runs under; null when the engine did not say. */
  rootElementId: string | null;
  releaseId: string;
  procedure: string;
  elementInstanceKey: string;
  processInstanceKey: string;
  title: string;
  why: string;
  role: RoleName;
  formId: string;
  submitLabel: string;
  /** The person who completed the step before goes straight on. */
  keep: boolean;
  /** Limit in the procedure's own time, before any scaling of a demonstration. */
  limit: { duration: string; toBeConfirmed: boolean } | null;
  state: TaskState;
  /** Office that has to do it; the receiving office for a partner's task. */
  officeId: string;
  districtCode: string | null;
  regionCode: string | null;
  assigneeId: string | null;
  createdAt: Date;
  dueAt: Date | null;
  /** Raised by the pathway's own timer, 0 to 3. */
  lateness: number;
  handoffId: string | null;
  /** Agency and service that the step is about, where the pathway names them (choosing a provider). */
  agency: string | null;
  service: string | null;
  /** First values of fields that a process variable fills, never personal. */
  prefill: Record<string, unknown>;
  draft: TaskDraft | null;
  submission: TaskSubmission | null;
  endedAt: Date | null;
  /** When the engine was last asked whether the job still stands. */
  probedAt: Date;
  updatedAt: Date;
}

const draftSchema = new Schema<TaskDraft>(
  {
    revision: { type: Number, required: true },
    savedAt: { type: Date, required: true },
    byId: { type: String, required: true },
    answers: { type: String, required: true },
  },
  { _id: false },
);

const submissionSchema = new Schema<TaskSubmission>(
  {
    submissionId: { type: String, required: true },
    at: { type: Date, required: true },
    byId: { type: String, required: true },
    variables: { type: Schema.Types.Mixed, default: {} },
  },
  { _id: false, minimize: false },
);

const limitSchema = new Schema(
  { duration: { type: String, required: true }, toBeConfirmed: { type: Boolean, required: true } },
  { _id: false },
);

const taskSchema = new Schema<TaskRecord>(
  {
    _id: { type: String, required: true },
    jobKey: { type: String, required: true, unique: true },
    caseId: { type: String, required: true },
    caseNumber: { type: String, required: true },
    processId: { type: String, required: true },
    stepId: { type: String, required: true },
    rootElementId: { type: String, default: null },
    releaseId: { type: String, required: true },
    procedure: { type: String, required: true },
    elementInstanceKey: { type: String, required: true },
    processInstanceKey: { type: String, required: true },
    title: { type: String, required: true },
    why: { type: String, default: '' },
    role: { type: String, required: true },
    formId: { type: String, required: true },
    submitLabel: { type: String, default: 'Send' },
    keep: { type: Boolean, default: false },
    limit: { type: limitSchema, default: null },
    state: { type: String, enum: TASK_STATES, required: true },
    officeId: { type: String, required: true },
    districtCode: { type: String, default: null },
    regionCode: { type: String, default: null },
    assigneeId: { type: String, default: null },
    createdAt: { type: Date, required: true },
    dueAt: { type: Date, default: null },
    lateness: { type: Number, default: 0 },
    handoffId: { type: String, default: null },
    agency: { type: String, default: null },
    service: { type: String, default: null },
    prefill: { type: Schema.Types.Mixed, default: {} },
    draft: { type: draftSchema, default: null },
    submission: { type: submissionSchema, default: null },
    endedAt: { type: Date, default: null },
    probedAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, minimize: false, collection: 'tasks' },
);
taskSchema.index({ caseId: 1, createdAt: 1 });
taskSchema.index({ officeId: 1, role: 1, state: 1, dueAt: 1 });
taskSchema.index({ assigneeId: 1, state: 1 });
taskSchema.index({ districtCode: 1, state: 1 });
taskSchema.index({ state: 1, updatedAt: 1 });
taskSchema.index({ state: 1, probedAt: 1 });
taskSchema.index({ processInstanceKey: 1 });
taskSchema.index({ releaseId: 1, state: 1, processId: 1, stepId: 1 });

/** Tasks of a connection. */
export function defineTask(connection: Connection): Model<TaskRecord> {
  return defineModel(connection, 'Task', taskSchema);
}
