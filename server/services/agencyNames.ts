import type { AgencyCode } from '#contract';

/** Names of agencies as people say them. */
export const agencyNames: Readonly<Record<AgencyCode, string>> = {
  dsw: 'Social Welfare',
  dovvsu: 'DOVVSU',
  ghs: 'Ghana Health Service',
  nhia: 'NHIA',
  chraj: 'CHRAJ',
  'legal-aid': 'Legal Aid',
  ges: 'Ghana Education Service',
  court: 'Court registry',
  ngo: 'NGO',
  shelter: 'Shelter',
};
