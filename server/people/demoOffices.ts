import type { AgencyCode } from '#contract';
import type { OfficeRecord } from '../models/Office.ts';

const post = (id: string, agency: AgencyCode, name: string): OfficeRecord => ({
  _id: id,
  name: `${name} (demo)`,
  agency,
  districtCode: id.split('-').find((part) => part === 'TMA2' || part === 'TWMA') ?? null,
  regionCode: 'GH03',
  kind: 'post',
  demo: true,
});

/** Invented posts of partner agencies in two real districts, Tema Metropolitan (TMA2) and Tema West Municipal (TWMA). */
export const demoOffices: readonly OfficeRecord[] = [
  post('dovvsu-TMA2', 'dovvsu', 'Tema DOVVSU'),
  post('ghs-TMA2', 'ghs', 'Tema Harbour Hospital'),
  post('ghs-TMA2-2', 'ghs', 'Community One Polyclinic'),
  post('shelter-TMA2', 'shelter', 'Safe Haven Shelter'),
  post('ngo-TMA2', 'ngo', 'Hand in Hand Tema'),
  post('legal-aid-TMA2', 'legal-aid', 'Tema Legal Aid Office'),
  post('dovvsu-TWMA', 'dovvsu', 'Tema West DOVVSU'),
  post('ghs-TWMA', 'ghs', 'Tema West Hospital'),
];
