import { Schema, type Connection, type Model } from 'mongoose';
import type { DraftState, ReviewEntry } from '#contract';
import { defineModel } from './defineModel.ts';

const DRAFT_STATES = ['draft', 'inReview', 'approved', 'publishing', 'published', 'discarded'] as const satisfies readonly DraftState[];
const REVIEW_KINDS = [
  'sent',
  'commented',
  'returned',
  'approved',
  'published',
  'refused',
] as const satisfies readonly ReviewEntry['kind'][];

/** What was said and decided about a draft. */
export interface DraftReviewRecord {
  at: Date;
  byId: string;
  by: string;
  kind: ReviewEntry['kind'];
  text: string;
}

/** A release in the making; its parts are documents of their own. At most one of a procedure is open. */
export interface DraftRecord {
  _id: string;
  procedure: string;
  name: string;
  state: DraftState;
  /** The procedure while the draft is open, absent afterwards: unique, so that two people open the same draft. */
  open?: string;
  basedOn: number;
  baseReleaseId: string;
  /** Everybody who changed a part; none of them approves. */
  editorIds: string[];
  review: DraftReviewRecord[];
  releaseId: string | null;
  createdAt: Date;
  updatedAt: Date;
  changedBy: string;
}

const reviewSchema = new Schema<DraftReviewRecord>(
  {
    at: { type: Date, required: true },
    byId: { type: String, required: true },
    by: { type: String, required: true },
    kind: { type: String, enum: REVIEW_KINDS, required: true },
    text: { type: String, default: '' },
  },
  { _id: false },
);
const draftSchema = new Schema<DraftRecord>(
  {
    _id: { type: String, required: true },
    procedure: { type: String, required: true },
    name: { type: String, required: true },
    state: { type: String, enum: DRAFT_STATES, required: true },
    open: { type: String },
    basedOn: { type: Number, required: true },
    baseReleaseId: { type: String, required: true },
    editorIds: { type: [String], default: [] },
    review: { type: [reviewSchema], default: [] },
    releaseId: { type: String, default: null },
    createdAt: { type: Date, required: true },
    updatedAt: { type: Date, required: true },
    changedBy: { type: String, required: true },
  },
  { versionKey: false, collection: 'drafts' },
);
draftSchema.index({ open: 1 }, { unique: true, sparse: true });
draftSchema.index({ state: 1 });

/** Drafts of a connection. */
export function defineDraft(connection: Connection): Model<DraftRecord> {
  return defineModel(connection, 'Draft', draftSchema);
}
