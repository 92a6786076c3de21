import { Schema, type Connection, type Model } from 'mongoose';
import type { RISK_LEVELS } from '../content/ReleaseLimit.ts';
import type { Sealed } from '../crypto/FieldCipher.ts';
import { defineModel } from './defineModel.ts';

const CASE_STATES = ['starting', 'intake', 'open', 'closed'] as const;
export type CaseState = (typeof CASE_STATES)[number];

export type Risk = (typeof RISK_LEVELS)[number];

const CONSENT_STATES = ['given', 'refused-override', 'refused', 'not-asked'] as const;
export type Consent = (typeof CONSENT_STATES)[number];

/** Answers of one completed step; what the form marks personal lies sealed, the rest open for figures. */
export interface CaseAnswers {
  formId: string;
  releaseId: string;
  processId: string;
  stepId: string;
  taskId: string;
  at: Date;
  byId: string;
  byName: string;
  open: Record<string, unknown>;
  sealed: Sealed | null;
}

/** One line of the timeline; `text` is plain English without personal data, `comment` is somebody's own words. */
export interface CaseTimelineEntry {
  at: Date;
  kind: string;
  text: string;
  byId: string | null;
  byName: string | null;
  comment: Sealed | null;
}

/** Release that a procedure of the case runs on. */
interface CaseRelease {
  procedure: string;
  number: number;
  releaseId: string;
}

/** A case from its first minute to its closure. Personal facts are sealed; nothing here ever goes to the engine but the id. */
export interface CaseRecord {
  _id: string;
  /** `<district code>/<mm>/<yy>/<serial>`. */
  number: string;
  state: CaseState;
  officeId: string;
  districtCode: string | null;
  regionCode: string | null;
  ownerId: string | null;
  pathway: { id: string; name: string } | null;
  risk: Risk | null;
  releases: CaseRelease[];
  rootKeys: string[];
  consent: Consent;
  /** Keyed hash of the normalised Ghana Card number: finds duplicates without the number. */
  nationalIdHash: string | null;
  name: Sealed | null;
  initials: Sealed | null;
  ageBand: string | null;
  sex: string | null;
  answers: CaseAnswers[];
  timeline: CaseTimelineEntry[];
  outcome: { reason: string; at: Date } | null;
  /** Moment by which its open tasks must be compared with the engine; null when nothing happened since the last look. */
  probeAt: Date | null;
  openedAt: Date;
  closedAt: Date | null;
  updatedAt: Date;
}

const answersSchema = new Schema<CaseAnswers>(
  {
    formId: { type: String, required: true },
    releaseId: { type: String, required: true },
    processId: { type: String, required: true },
    stepId: { type: String, required: true },
    taskId: { type: String, required: true },
    at: { type: Date, required: true },
    byId: { type: String, required: true },
    byName: { type: String, required: true },
    open: { type: Schema.Types.Mixed, default: {} },
    sealed: { type: String, default: null },
  },
  { _id: false, minimize: false },
);

const timelineSchema = new Schema<CaseTimelineEntry>(
  {
    at: { type: Date, required: true },
    kind: { type: String, required: true },
    text: { type: String, required: true },
    byId: { type: String, default: null },
    byName: { type: String, default: null },
    comment: { type: String, default: null },
  },
  { _id: false },
);

const releaseSchema = new Schema<CaseRelease>(
  { procedure: { type: String, required: true }, number: { type: Number, required: true }, releaseId: { type: String, required: true } },
  { _id: false },
);

const caseSchema = new Schema<CaseRecord>(
  {
    _id: { type: String, required: true },
    number: { type: String, required: true, unique: true },
    state: { type: String, enum: CASE_STATES, required: true },
    officeId: { type: String, required: true },
    districtCode: { type: String, default: null },
    regionCode: { type: String, default: null },
    ownerId: { type: String, default: null },
    pathway: {
      type: new Schema({ id: { type: String, required: true }, name: { type: String, required: true } }, { _id: false }),
      default: null,
    },
    risk: { type: String, default: null },
    releases: { type: [releaseSchema], default: [] },
    rootKeys: { type: [String], default: [] },
    consent: { type: String, enum: CONSENT_STATES, default: 'not-asked' },
    nationalIdHash: { type: String, default: null },
    name: { type: String, default: null },
    initials: { type: String, default: null },
    ageBand: { type: String, default: null },
    sex: { type: String, default: null },
    answers: { type: [answersSchema], default: [] },
    timeline: { type: [timelineSchema], default: [] },
    outcome: {
      type: new Schema({ reason: { type: String, required: true }, at: { type: Date, required: true } }, { _id: false }),
      default: null,
    },
    probeAt: { type: Date, default: null },
    openedAt: { type: Date, required: true },
    closedAt: { type: Date, default: null },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, minimize: false, collection: 'cases' },
);
caseSchema.index({ 'releases.releaseId': 1, state: 1 });
caseSchema.index({ officeId: 1, updatedAt: -1 });
caseSchema.index({ districtCode: 1, updatedAt: -1 });
caseSchema.index({ nationalIdHash: 1 });
caseSchema.index({ probeAt: 1 });

/** Cases of a connection. */
export function defineCase(connection: Connection): Model<CaseRecord> {
  return defineModel(connection, 'Case', caseSchema);
}
