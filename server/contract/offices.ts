import * as z from 'zod/mini';
import { AgencyCode, RoleName, Ulid } from './words.ts';

/** An office (district department, agency post, region) as lists show it. */
export const OfficeSummary = z.object({
  id: z.string(),
  name: z.string(),
  agency: AgencyCode,
  districtCode: z.nullable(z.string()),
  regionCode: z.nullable(z.string()),
});
export type OfficeSummary = z.infer<typeof OfficeSummary>;

/** Answer of GET /api/offices?agency=&districtCode=. */
export const OfficeList = z.object({ offices: z.array(OfficeSummary) });
export type OfficeList = z.infer<typeof OfficeList>;

/** A colleague as assignment lists show her; answer of GET /api/people is `{ people: PersonSummary[] }`. */
export const PersonSummary = z.object({ id: Ulid, name: z.string(), role: RoleName });
export type PersonSummary = z.infer<typeof PersonSummary>;
