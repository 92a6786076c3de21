import type { OfficeRecord } from '../models/Office.ts';
import type { Location } from './parseLocations.ts';

const headquarters: OfficeRecord = {
  _id: 'dsw-GH',
  name: 'Department of Social Welfare, Headquarters',
  agency: 'dsw',
  districtCode: null,
  regionCode: null,
  kind: 'national',
  demo: false,
};

/** The social welfare offices of the country: headquarters, one for each region, one for each district assembly. */
export function officesOf(locations: readonly Location[]): OfficeRecord[] {
  return [headquarters, ...locations.map((location) => (location.kind === 'region' ? regionalOffice(location) : districtOffice(location)))];
}

function regionalOffice({ code, name }: Location): OfficeRecord {
  return {
    _id: `dsw-${code}`,
    name: `${name} Regional Social Welfare Office`,
    agency: 'dsw',
    districtCode: null,
    regionCode: code,
    kind: 'region',
    demo: false,
  };
}

function districtOffice({ code, name, regionCode }: Location): OfficeRecord {
  return {
    _id: `dsw-${code}`,
    name: `${name} Social Welfare Office`,
    agency: 'dsw',
    districtCode: code,
    regionCode,
    kind: 'district',
    demo: false,
  };
}
