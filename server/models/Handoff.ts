import { Schema, type Connection, type Model } from 'mongoose';
import type { Sealed } from '../crypto/FieldCipher.ts';
import { defineModel } from './defineModel.ts';

export const HANDOFF_STATES = ['sent', 'delivered', 'seen', 'accepted', 'waitlisted', 'declined', 'revoked', 'done'] as const;
export type HandoffState = (typeof HANDOFF_STATES)[number];

export const HANDOFF_FACTS = ['initials', 'ageBand', 'sex', 'risk'] as const;
export type HandoffFact = (typeof HANDOFF_FACTS)[number];

/** One move of a handoff; `words` are somebody's own and therefore sealed. */
interface HandoffMove {
  state: HandoffState;
  at: Date;
  byId: string | null;
  byName: string | null;
  words: Sealed | null;
}

/** A person's case in another office's hands: who asked whom for what, what was shared, and how it stands. */
export interface HandoffRecord {
  _id: string;
  /** Job that created it: the same job never creates two. */
  jobKey: string;
  caseId: string;
  caseNumber: string;
  state: HandoffState;
  /** 0 in time, 1 district manager told, 2 regional, 3 national. */
  lateness: number;
  fromOfficeId: string;
  fromDistrictCode: string | null;
  fromRegionCode: string | null;
  toOfficeId: string;
  toDistrictCode: string | null;
  toRegionCode: string | null;
  agency: string;
  service: string;
  senderId: string | null;
  /** Only what the sender ticked: `[{key, label, text}]`, sealed. */
  shared: Sealed;
  /** Which facts of lists the receiver may see, because what was shared holds them. */
  shows: HandoffFact[];
  /** Latest words of the receiver, sealed. */
  words: Sealed | null;
  track: HandoffMove[];
  escalations: { level: number; at: Date; officeId: string | null }[];
  sentAt: Date;
  /** When the receiver was last asked: again after a time on the waiting list. */
  askedAt: Date | null;
  /** Null while nobody is asked, such as during the time on the waiting list. */
  answerDueAt: Date | null;
  updatedAt: Date;
}

const moveSchema = new Schema<HandoffMove>(
  {
    state: { type: String, enum: HANDOFF_STATES, required: true },
    at: { type: Date, required: true },
    byId: { type: String, default: null },
    byName: { type: String, default: null },
    words: { type: String, default: null },
  },
  { _id: false },
);

const escalationSchema = new Schema(
  { level: { type: Number, required: true }, at: { type: Date, required: true }, officeId: { type: String, default: null } },
  { _id: false },
);

const handoffSchema = new Schema<HandoffRecord>(
  {
    _id: { type: String, required: true },
    jobKey: { type: String, required: true, unique: true },
    caseId: { type: String, required: true, index: true },
    caseNumber: { type: String, required: true },
    state: { type: String, enum: HANDOFF_STATES, required: true },
    lateness: { type: Number, default: 0 },
    fromOfficeId: { type: String, required: true },
    fromDistrictCode: { type: String, default: null },
    fromRegionCode: { type: String, default: null },
    toOfficeId: { type: String, required: true },
    toDistrictCode: { type: String, default: null },
    toRegionCode: { type: String, default: null },
    agency: { type: String, required: true },
    service: { type: String, default: '' },
    senderId: { type: String, default: null },
    shared: { type: String, required: true },
    shows: { type: [String], default: [] },
    words: { type: String, default: null },
    track: { type: [moveSchema], default: [] },
    escalations: { type: [escalationSchema], default: [] },
    sentAt: { type: Date, required: true },
    askedAt: { type: Date, default: null },
    answerDueAt: { type: Date, default: null },
    updatedAt: { type: Date, required: true },
  },
  { versionKey: false, collection: 'handoffs' },
);
handoffSchema.index({ toOfficeId: 1, sentAt: -1 });
handoffSchema.index({ fromOfficeId: 1, sentAt: -1 });

/** Handoffs of a connection. */
export function defineHandoff(connection: Connection): Model<HandoffRecord> {
  return defineModel(connection, 'Handoff', handoffSchema);
}
