import type { OfficeSummary, PersonSummary } from '#contract';
import type { OfficeRecord } from '../models/Office.ts';
import type { PersonView } from '../people/PeopleService.ts';

/** An office as lists show it. */
export function presentOffice({ _id, name, agency, districtCode, regionCode }: OfficeRecord): OfficeSummary {
  return { id: _id, name, agency, districtCode, regionCode };
}

/** A person as lists show her. */
export function presentPerson({ id, name, role }: PersonView): PersonSummary {
  return { id, name, role };
}
