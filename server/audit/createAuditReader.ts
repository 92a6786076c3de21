import type { Model } from 'mongoose';
import type { AuditEventRecord } from '../models/AuditEvent.ts';
import type { Policies } from '../policies/policies.ts';
import type { AuditReader } from './AuditReader.ts';

export interface AuditReaderDeps {
  readonly AuditEvent: Model<AuditEventRecord>;
  readonly policies: Policies;
}

/** The audit's reader over MongoDB. */
export function createAuditReader({ AuditEvent, policies }: AuditReaderDeps): AuditReader {
  return {
    async list(actor, { caseId, before, limit }) {
      const conditions = [policies.filterFor(actor, 'audit')];
      if (caseId !== undefined) conditions.push({ caseId });
      if (before !== undefined) conditions.push({ _id: { $lt: before } });
      return await AuditEvent.find({ $and: conditions }).sort({ _id: -1 }).limit(limit).lean<AuditEventRecord[]>();
    },
  };
}
