import { Schema, type Connection, type Model } from 'mongoose';
import { defineModel } from './defineModel.ts';

const EVENT_KINDS = [
  'task-created',
  'task-changed',
  'task-withdrawn',
  'handoff-received',
  'handoff-changed',
  'handoff-late',
  'case-changed',
] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

/** One entry of a person's stream: ids only. `cursor` rises by one per person, without a hole. */
export interface PersonEventRecord {
  _id: string;
  personId: string;
  cursor: number;
  at: Date;
  kind: EventKind;
  caseId: string | null;
  taskId: string | null;
  handoffId: string | null;
}

const personEventSchema = new Schema<PersonEventRecord>(
  {
    _id: { type: String, required: true },
    personId: { type: String, required: true },
    cursor: { type: Number, required: true },
    at: { type: Date, required: true },
    kind: { type: String, enum: EVENT_KINDS, required: true },
    caseId: { type: String, default: null },
    taskId: { type: String, default: null },
    handoffId: { type: String, default: null },
  },
  { versionKey: false, collection: 'personevents' },
);
personEventSchema.index({ personId: 1, cursor: 1 }, { unique: true });

/** Event streams of a connection. */
export function definePersonEvent(connection: Connection): Model<PersonEventRecord> {
  return defineModel(connection, 'PersonEvent', personEventSchema);
}
