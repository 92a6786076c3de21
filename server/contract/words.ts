import * as z from 'zod/mini';

/** Public id of any product resource: a ULID, opaque to the browser. */
export const Ulid = z.string().check(z.regex(/^[0-9A-HJKMNP-TV-Z]{26}$/));
export type Ulid = z.infer<typeof Ulid>;

/** A moment in UTC as an ISO 8601 string; shown in Africa/Accra. */
export const Instant = z.iso.datetime();
export type Instant = z.infer<typeof Instant>;

/** Risk levels of SWIMS' lookup-risk-level that the limits table knows. */
export const RiskLevel = z.enum(['high', 'medium', 'low']);
export type RiskLevel = z.infer<typeof RiskLevel>;

/** The roles of the first table of rights (docs: house, section 6). */
export const RoleName = z.enum([
  'officer',
  'partner',
  'district-manager',
  'regional-monitor',
  'national-monitor',
  'policy-editor',
  'approver',
  'operator',
  'administrator',
  'auditor',
]);
export type RoleName = z.infer<typeof RoleName>;

/** Agencies that hold offices and receive handoffs. */
export const AgencyCode = z.enum(['dsw', 'dovvsu', 'ghs', 'nhia', 'chraj', 'legal-aid', 'ges', 'court', 'ngo', 'shelter']);
export type AgencyCode = z.infer<typeof AgencyCode>;

/** Facts of a case that a list may show; a reader who was not given one sees it among `withheld`. */
export const CaseFact = z.enum(['initials', 'ageBand', 'sex', 'risk']);
export type CaseFact = z.infer<typeof CaseFact>;
