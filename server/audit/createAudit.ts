import type { Model } from 'mongoose';
import { ulid } from 'ulidx';
import type { AuditEventRecord } from '../models/AuditEvent.ts';
import type { Audit } from './Audit.ts';

/** The audit over MongoDB; `now` gives milliseconds. */
export function createAudit({ AuditEvent, now }: { readonly AuditEvent: Model<AuditEventRecord>; readonly now: () => number }): Audit {
  return {
    async append({ actor, action, subject, caseId = null, outcome = 'done' }, session) {
      const at = now();
      await AuditEvent.create(
        [
          {
            _id: ulid(at),
            at: new Date(at),
            personId: actor?.personId ?? null,
            role: actor?.role ?? null,
            officeId: actor?.officeId ?? null,
            action,
            subjectKind: subject.kind,
            subjectId: subject.id,
            caseId,
            outcome,
          },
        ],
        session === undefined ? {} : { session },
      );
    },
  };
}
