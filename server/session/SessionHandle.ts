import type { Standing } from '../people/PeopleService.ts';

/** The session of one request. */
export interface SessionHandle {
  readonly id: string;
  /** Who is signed in; null for a visitor. */
  readonly standing: Standing | null;
  /** What every changing request must send back. */
  csrfToken(): string;
  /** Makes the session that of the person, under a new id. */
  signIn(standing: Standing): Promise<void>;
  /** Ends it; the cookie opens nothing any more. */
  end(): Promise<void>;
}
