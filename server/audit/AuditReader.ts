import type { AuditEventRecord } from '../models/AuditEvent.ts';
import type { Actor } from '../policies/actor.ts';

/** Reading of the audit, newest first. */
export interface AuditReader {
  /** Entries that the actor may read, at most `limit`, older than the entry `before`. */
  list(actor: Actor, page: { caseId?: string | undefined; before?: string | undefined; limit: number }): Promise<AuditEventRecord[]>;
}
