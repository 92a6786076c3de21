import * as z from 'zod/mini';
import { Finding } from './studio.ts';

/** RFC 9457 problem details; `code` is stable, `errors` names each field that is wrong. Never holds a stack or personal data. */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.optional(z.string()),
  errors: z.optional(z.array(z.object({ field: z.string(), code: z.string(), message: z.string() }))),
  /** What the check of a draft found, with the code `not-checked`. */
  findings: z.optional(z.array(Finding)),
});
export type Problem = z.infer<typeof Problem>;
