import type { RoleName } from '#contract';

/** An invented person; every name says so. */
export interface DemoPerson {
  readonly id: string;
  readonly username: string;
  readonly name: string;
  readonly role: RoleName;
  readonly officeId: string;
}

/** Shown on the sign-in page of a demonstration, so it protects nothing and must never be used elsewhere. */
export const DEMO_PASSWORD = 'demonstration';

const rows: readonly (readonly [name: string, role: RoleName, officeId: string])[] = [
  ['Ama Mensah', 'officer', 'dsw-TMA2'],
  ['Kwesi Boateng', 'officer', 'dsw-TMA2'],
  ['Esi Owusu', 'district-manager', 'dsw-TMA2'],
  ['Yaw Darko', 'partner', 'dovvsu-TMA2'],
  ['Abena Sarpong', 'partner', 'ghs-TMA2'],
  ['Kojo Antwi', 'partner', 'ghs-TMA2-2'],
  ['Akosua Frimpong', 'partner', 'shelter-TMA2'],
  ['Mawuli Agbeko', 'partner', 'ngo-TMA2'],
  ['Naa Lartey', 'partner', 'legal-aid-TMA2'],
  ['Efua Quaye', 'officer', 'dsw-TWMA'],
  ['Kofi Asante', 'district-manager', 'dsw-TWMA'],
  ['Selorm Dzokoto', 'partner', 'dovvsu-TWMA'],
  ['Adwoa Nyarko', 'partner', 'ghs-TWMA'],
  ['Ibrahim Alhassan', 'regional-monitor', 'dsw-GH03'],
  ['Grace Tetteh', 'national-monitor', 'dsw-GH'],
  ['Daniel Ofori', 'policy-editor', 'dsw-GH'],
  ['Rita Amoako', 'approver', 'dsw-GH'],
  ['Samuel Adjei', 'operator', 'dsw-GH'],
  ['Joyce Bediako', 'administrator', 'dsw-GH'],
  ['Patience Gyamfi', 'auditor', 'dsw-GH'],
];

/** One person for each role of the table of rights, in two districts, their region and the headquarters. */
export const demoPeople: readonly DemoPerson[] = rows.map(([name, role, officeId], index) => ({
  id: `01DEM0PE0P1E000000000000${String(index + 1).padStart(2, '0')}`,
  username: name.toLowerCase().replaceAll(' ', '.'),
  name: `${name} (demo)`,
  role,
  officeId,
}));
