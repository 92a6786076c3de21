import type { Session } from '#contract';
import type { OfficeService } from './OfficeService.ts';
import { DEMO_PASSWORD, demoPeople } from './demoPeople.ts';

/** What a demonstration's sign-in page shows. */
export type DemoNotice = NonNullable<Session['demo']>;

/** The invented people with the names of their offices; `hourSeconds` is how long an hour of a procedure lasts. */
export async function demoNotice(offices: OfficeService, hourSeconds: number): Promise<DemoNotice> {
  const names = new Map((await offices.list({})).map((office) => [office._id, office.name]));
  const people = demoPeople.map(({ username, name, role, officeId }) => ({
    username,
    password: DEMO_PASSWORD,
    name,
    role,
    office: names.get(officeId) ?? officeId,
  }));
  return { people, hourSeconds };
}
