import { Schema, type Connection, type Model } from 'mongoose';
import { defineModel } from './defineModel.ts';

const OUTBOX_KINDS = ['complete-job', 'cancel-instance'] as const;
export type OutboxKind = (typeof OUTBOX_KINDS)[number];

const OUTBOX_STATES = ['waiting', 'done'] as const;
type OutboxState = (typeof OUTBOX_STATES)[number];

/** Something the engine must hear, written in the transaction that decided it and repeated until it is heard. */
export interface OutboxEntryRecord {
  _id: string;
  kind: OutboxKind;
  /** Makes the wish unique: the same cause never enters twice. */
  key: string;
  /** Ids only, what is to be done is read from the documents they name. */
  taskId: string | null;
  instanceKey: string | null;
  state: OutboxState;
  attempts: number;
  nextAt: Date;
  /** Until then one worker holds it; after that any may take it. */
  leasedUntil: Date;
  createdAt: Date;
  doneAt: Date | null;
  /** Code of the last refusal, never its text. */
  lastCode: string | null;
}

const outboxSchema = new Schema<OutboxEntryRecord>(
  {
    _id: { type: String, required: true },
    kind: { type: String, enum: OUTBOX_KINDS, required: true },
    key: { type: String, required: true, unique: true },
    taskId: { type: String, default: null },
    instanceKey: { type: String, default: null },
    state: { type: String, enum: OUTBOX_STATES, required: true },
    attempts: { type: Number, default: 0 },
    nextAt: { type: Date, required: true },
    leasedUntil: { type: Date, required: true },
    createdAt: { type: Date, required: true },
    doneAt: { type: Date, default: null },
    lastCode: { type: String, default: null },
  },
  { versionKey: false, collection: 'outbox' },
);
outboxSchema.index({ state: 1, nextAt: 1 });
outboxSchema.index({ doneAt: 1 }, { expireAfterSeconds: 7 * 24 * 3600 });

/** Outbox of a connection. */
export function defineOutboxEntry(connection: Connection): Model<OutboxEntryRecord> {
  return defineModel(connection, 'OutboxEntry', outboxSchema);
}
