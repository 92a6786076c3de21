import type { AuditEntry } from '#contract';
import type { AuditEventRecord } from '../models/AuditEvent.ts';

/** One line of the audit. */
export function presentAuditEntry(record: AuditEventRecord): AuditEntry {
  const { _id: id, personId, role, officeId, action, caseId, outcome } = record;
  return {
    id,
    at: record.at.toISOString(),
    personId,
    role,
    officeId,
    action,
    subject: { kind: record.subjectKind, id: record.subjectId },
    caseId,
    outcome,
  };
}
