import { Schema, type Connection, type Model } from 'mongoose';
import type { RoleName } from '#contract';
import { defineModel } from './defineModel.ts';

/** One line of the audit: who did (or read) what, when. Ids and codes only, never a personal value. It is written once and never changed. */
export interface AuditEventRecord {
  _id: string;
  at: Date;
  personId: string | null;
  role: RoleName | null;
  officeId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string | null;
  caseId: string | null;
  outcome: 'done' | 'refused';
}

const once = { immutable: true } as const;
const text = { type: String, default: null, ...once };

const auditEventSchema = new Schema<AuditEventRecord>(
  {
    _id: { type: String, required: true },
    at: { type: Date, required: true, ...once },
    personId: text,
    role: text,
    officeId: text,
    action: { type: String, required: true, ...once },
    subjectKind: { type: String, required: true, ...once },
    subjectId: text,
    caseId: text,
    outcome: { type: String, required: true, enum: ['done', 'refused'], ...once },
  },
  { collection: 'auditEvents', versionKey: false, strict: 'throw' },
);
auditEventSchema.index({ at: -1 });
auditEventSchema.index({ caseId: 1, at: -1 });

function refuse(): never {
  throw new Error('The audit is append-only.');
}

auditEventSchema.pre(
  ['updateOne', 'updateMany', 'findOneAndUpdate', 'replaceOne', 'findOneAndReplace', 'deleteOne', 'deleteMany', 'findOneAndDelete'],
  refuse,
);
auditEventSchema.pre(['updateOne', 'deleteOne'], { document: true, query: false }, refuse);
auditEventSchema.pre('save', function () {
  if (!this.isNew) refuse();
});
auditEventSchema.pre('bulkWrite', refuse);

/** Audit events of a connection. */
export function defineAuditEvent(connection: Connection): Model<AuditEventRecord> {
  return defineModel(connection, 'AuditEvent', auditEventSchema);
}
