import type { Session } from '#contract';
import type { Standing } from '../people/PeopleService.ts';

type Facts = Omit<Session, 'user'> & { readonly standing: Standing | null; readonly rights: readonly string[] };

/** The session as the browser reads it. */
export function presentSession({ standing, rights, ...facts }: Facts): Session {
  return { user: standing === null ? null : userOf(standing, rights), ...facts };
}

function userOf({ actor, officeName }: Standing, rights: readonly string[]): NonNullable<Session['user']> {
  return {
    id: actor.personId,
    name: actor.name,
    role: actor.role,
    office: { id: actor.officeId, name: officeName, agency: actor.agency, districtCode: actor.districtCode },
    rights: [...rights],
  };
}
