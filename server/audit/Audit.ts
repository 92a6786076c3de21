import type { ClientSession } from 'mongoose';
import type { Actor } from '../policies/actor.ts';

/** What is said about one act. `actor` is null when nobody is signed in (a refused sign-in). Ids and codes only. */
interface AuditEntry {
  readonly actor: Pick<Actor, 'personId' | 'role' | 'officeId'> | null;
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string | null };
  readonly caseId?: string | null;
  readonly outcome?: 'done' | 'refused';
}

/** The append-only record of acts and of reads of personal data. */
export interface Audit {
  /** Appends one entry, within the caller's transaction when `session` is given; throws when it could not be written. */
  append(entry: AuditEntry, session?: ClientSession): Promise<void>;
}
