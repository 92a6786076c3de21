import type { Session } from '#contract';
import { createContext, useContext } from 'react';

export type SignedIn = Session & { user: NonNullable<Session['user']> };

export const SessionContext = createContext<SignedIn | null>(null);

/** The signed-in session; only below the session gate. */
export function useSession(): SignedIn {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('SessionContext is missing above this component');
  return session;
}

/** Seconds that an hour of the procedure lasts. */
export const useHourSeconds = (): number => useContext(SessionContext)?.demo?.hourSeconds ?? 3600;

/** Whether the person has one of the rights, for hiding what she cannot do. */
export function useMay(): (right: string) => boolean {
  const { rights } = useSession().user;
  return (right) => rights.includes(right);
}
