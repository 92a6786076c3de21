import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { SessionData } from 'express-session';
import './SessionData.ts';

/** The session's token, made at the first asking. */
export function csrfTokenOf(session: Partial<SessionData>): string {
  session.csrfToken ??= randomBytes(24).toString('base64url');
  return session.csrfToken;
}

/** Whether the request's header carries the session's token. */
export function carriesToken(session: Partial<SessionData>, header: string | undefined): boolean {
  if (session.csrfToken === undefined || header === undefined) return false;
  const expected = Buffer.from(session.csrfToken);
  const given = Buffer.from(header);
  return expected.length === given.length && timingSafeEqual(expected, given);
}
