import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { RoleName, Ulid } from '#contract';
import { demoOffices } from '../../../server/people/demoOffices.ts';
import { demoPeople } from '../../../server/people/demoPeople.ts';
import { officesOf } from '../../../server/people/officesOf.ts';
import { parseLocations } from '../../../server/people/parseLocations.ts';

const csv = readFileSync('server/people/ghana-locations.csv', 'utf8');
const offices = officesOf(parseLocations(csv));

describe('offices', () => {
  it('should be the headquarters, 16 regions and 260 assemblies, each once', () => {
    const count = (kind: string) => offices.filter((office) => office.kind === kind).length;

    expect([count('national'), count('region'), count('district')]).toEqual([1, 16, 260]);
    expect(new Set(offices.map((office) => office._id)).size).toBe(277);
  });

  it('should have 29 assemblies in Greater Accra and write names as people do', () => {
    expect(offices.filter((office) => office.kind === 'district' && office.regionCode === 'GH03')).toHaveLength(29);
    expect(offices.find((office) => office._id === 'dsw-TMA2')?.name).toBe('Tema Metropolitan Social Welfare Office');
    expect(offices.find((office) => office._id === 'dsw-AAKDA')?.name).toBe('Abura-Asebu-Kwamankese District Social Welfare Office');
    expect(offices.find((office) => office._id === 'dsw-GH14')?.name).toBe('North East Regional Social Welfare Office');
  });

  it.each([
    ['', /must begin with/],
    ['code,name,admin_level,type,parent,hierarchy_path\nX,Y,2,district', /Line 2 .* six columns/],
    ['code,name,admin_level,type,parent,hierarchy_path\nX,Y,2,village,GH01,GH.GH01.X', /Line 2 .* unknown type "village"/],
  ])('should refuse a list that is not one', (text, message) => {
    expect(() => parseLocations(text)).toThrow(message);
  });
});

describe('demonstration people', () => {
  it('should be there for every role, marked as invented, in offices that exist', () => {
    const known = new Set([...offices, ...demoOffices].map((office) => office._id));

    expect(new Set(demoPeople.map((person) => person.role))).toEqual(new Set(RoleName.options));
    for (const person of demoPeople) {
      expect(person.name).toMatch(/ \(demo\)$/);
      expect(known).toContain(person.officeId);
      expect(Ulid.safeParse(person.id).success).toBe(true);
    }
  });

  it('should work in two districts of one region, with a manager and officers in both', () => {
    const who = (officeId: string) => demoPeople.filter((person) => person.officeId === officeId).map((person) => person.role);

    expect(who('dsw-TMA2')).toEqual(expect.arrayContaining(['officer', 'district-manager']));
    expect(who('dsw-TWMA')).toEqual(expect.arrayContaining(['officer', 'district-manager']));
    expect(who('dsw-GH03')).toEqual(['regional-monitor']);
  });
});
