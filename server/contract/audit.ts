import * as z from 'zod/mini';
import { Instant, RoleName, Ulid } from './words.ts';

/** One act, or one read of personal data; ids and codes only. */
export const AuditEntry = z.object({
  id: Ulid,
  at: Instant,
  personId: z.nullable(z.string()),
  role: z.nullable(RoleName),
  officeId: z.nullable(z.string()),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.nullable(z.string()) }),
  caseId: z.nullable(z.string()),
  outcome: z.enum(['done', 'refused']),
});
export type AuditEntry = z.infer<typeof AuditEntry>;

/** Answer of GET /api/audit?caseId=&before=: newest first; `before` is the id of the last entry seen. */
export const AuditPage = z.object({ entries: z.array(AuditEntry), more: z.boolean() });
export type AuditPage = z.infer<typeof AuditPage>;
