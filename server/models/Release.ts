import { Schema, type Connection, type Model } from 'mongoose';
import type { ReleaseLimit } from '../content/ReleaseLimit.ts';
import type { ReleaseStep } from '../content/ReleaseStep.ts';
import { defineModel } from './defineModel.ts';

const RELEASE_STATES = ['draft', 'checked', 'inReview', 'published', 'superseded', 'withdrawn'] as const;
type ReleaseState = (typeof RELEASE_STATES)[number];

/** One deployed resource, text and all: the release can be deployed again, and read, for ever. */
interface ReleaseResource {
  name: string;
  content: string;
}

/** One file as policy staff edit it: ids without suffix, times unscaled; a draft begins with these. */
interface ReleaseSource {
  file: string;
  text: string;
}

/** One immutable bundle of pathway, forms, tables and limits; a case stays with the one it started on. */
export interface ReleaseRecord {
  _id: string;
  procedure: string;
  name: string;
  number: number;
  /** SHA-256 over the content and the length of an hour: the same content is the same release. */
  hash: string;
  /** Seconds that an hour of the procedure lasts; 3600 outside demonstrations. */
  hourSeconds: number;
  /** Who made it: the files that came with the product, or policy staff in the studio. */
  origin: 'files' | 'studio';
  state: ReleaseState;
  resources: ReleaseResource[];
  sources: ReleaseSource[];
  forms: { id: string; title: string; definition: Record<string, unknown> }[];
  steps: ReleaseStep[];
  limits: ReleaseLimit[];
  /** Process definition keys as the engine answered, by process id without suffix. */
  keys: { processId: string; key: string }[];
  createdAt: Date;
  publishedAt: Date | null;
}

const stepSchema = new Schema<ReleaseStep>(
  {
    processId: { type: String, required: true },
    elementId: { type: String, required: true },
    title: { type: String, required: true },
    why: { type: String, default: '' },
    role: { type: String, required: true },
    formId: { type: String, required: true },
    submit: { type: String, default: 'Send' },
    limit: { type: String, default: null },
    keep: { type: Boolean, default: false },
  },
  { _id: false },
);

const resourceSchema = new Schema<ReleaseResource>(
  { name: { type: String, required: true }, content: { type: String, required: true } },
  { _id: false },
);
const sourceSchema = new Schema<ReleaseSource>(
  { file: { type: String, required: true }, text: { type: String, required: true } },
  { _id: false },
);
const formSchema = new Schema(
  {
    id: { type: String, required: true },
    title: { type: String, required: true },
    definition: { type: Schema.Types.Mixed, required: true },
  },
  { _id: false, minimize: false },
);
const limitSchema = new Schema<ReleaseLimit>(
  {
    step: { type: String, required: true },
    risk: { type: String, required: true },
    duration: { type: String, required: true },
    toBeConfirmed: { type: Boolean, required: true },
  },
  { _id: false },
);
const keySchema = new Schema({ processId: { type: String, required: true }, key: { type: String, required: true } }, { _id: false });

const releaseSchema = new Schema<ReleaseRecord>(
  {
    _id: { type: String, required: true },
    procedure: { type: String, required: true },
    name: { type: String, required: true },
    number: { type: Number, required: true },
    hash: { type: String, required: true },
    hourSeconds: { type: Number, required: true },
    origin: { type: String, enum: ['files', 'studio'], default: 'files' },
    state: { type: String, enum: RELEASE_STATES, required: true },
    resources: { type: [resourceSchema], default: [] },
    sources: { type: [sourceSchema], default: [] },
    forms: { type: [formSchema], default: [] },
    steps: { type: [stepSchema], default: [] },
    limits: { type: [limitSchema], default: [] },
    keys: { type: [keySchema], default: [] },
    createdAt: { type: Date, required: true },
    publishedAt: { type: Date, default: null },
  },
  { versionKey: false, minimize: false, collection: 'releases' },
);
releaseSchema.index({ procedure: 1, number: 1 }, { unique: true });
releaseSchema.index({ procedure: 1, hash: 1 }, { unique: true });
releaseSchema.index({ procedure: 1, state: 1 });

/** Releases of a connection. */
export function defineRelease(connection: Connection): Model<ReleaseRecord> {
  return defineModel(connection, 'Release', releaseSchema);
}
