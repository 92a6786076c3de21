import { Schema, type Connection, type Model } from 'mongoose';
import type { PartVersion } from '#contract';
import { defineModel } from './defineModel.ts';

const VERSION_KINDS = ['began', 'saved', 'imported', 'restored', 'aside', 'removed'] as const satisfies readonly PartVersion['kind'][];

/** One text that a part of a draft once had, or that somebody kept beside it; never changed, never removed. */
export interface DraftVersionRecord {
  _id: string;
  draftId: string;
  file: string;
  /** The part's revision that it was; null for what was only kept aside. */
  revision: number | null;
  kind: PartVersion['kind'];
  text: string;
  at: Date;
  byId: string;
  by: string;
}

const versionSchema = new Schema<DraftVersionRecord>(
  {
    _id: { type: String, required: true },
    draftId: { type: String, required: true },
    file: { type: String, required: true },
    revision: { type: Number, default: null },
    kind: { type: String, enum: VERSION_KINDS, required: true },
    text: { type: String, default: '' },
    at: { type: Date, required: true },
    byId: { type: String, required: true },
    by: { type: String, required: true },
  },
  { versionKey: false, collection: 'draftversions' },
);
versionSchema.index({ draftId: 1, file: 1, at: -1 });

/** Versions of the parts of drafts. */
export function defineDraftVersion(connection: Connection): Model<DraftVersionRecord> {
  return defineModel(connection, 'DraftVersion', versionSchema);
}
