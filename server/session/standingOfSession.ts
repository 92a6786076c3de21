import type { SessionData } from 'express-session';
import type { PeopleService, Standing } from '../people/PeopleService.ts';
import './SessionData.ts';

/** Who the session speaks for now; null when nobody is signed in, or the person's role, office or activity changed since. */
export async function standingOfSession(people: Pick<PeopleService, 'standing'>, session: Partial<SessionData>): Promise<Standing | null> {
  if (session.personId === undefined) return null;
  const standing = await people.standing(session.personId);
  return standing !== null && standing.epoch === session.epoch ? standing : null;
}
