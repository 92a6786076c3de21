import { Schema, type Connection, type Model } from 'mongoose';
import { defineModel } from './defineModel.ts';

/** One file of a draft as it stands; `revision` counts its versions, so that nobody overwrites what she has not seen. */
export interface DraftPartRecord {
  /** `<draft>/<file>`. */
  _id: string;
  draftId: string;
  file: string;
  text: string;
  revision: number;
  /** SHA-256 of the text that the draft began with; null when the part is new. */
  began: string | null;
  changedAt: Date | null;
  changedBy: string | null;
}

const partSchema = new Schema<DraftPartRecord>(
  {
    _id: { type: String, required: true },
    draftId: { type: String, required: true },
    file: { type: String, required: true },
    text: { type: String, required: true },
    revision: { type: Number, required: true },
    began: { type: String, default: null },
    changedAt: { type: Date, default: null },
    changedBy: { type: String, default: null },
  },
  { versionKey: false, collection: 'draftparts' },
);
partSchema.index({ draftId: 1, file: 1 });

/** Parts of the drafts of a connection. */
export function defineDraftPart(connection: Connection): Model<DraftPartRecord> {
  return defineModel(connection, 'DraftPart', partSchema);
}
