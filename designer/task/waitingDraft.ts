import { AnswerSet } from '#contract';
import * as z from 'zod/mini';

const PREFIX = 'iss.draft.';

/** A draft that could not be sent yet, and the revision it was made from. */
interface Waiting<T> {
  readonly answers: T;
  readonly revision: number;
}
export type WaitingDraft = Waiting<AnswerSet>;

/**
 * Drafts that could not be sent yet. They lie in session storage: they survive a reload and a phone that dropped the page,
 * and are gone when the tab is closed, so that no personal data stays behind on a borrowed or lost device.
 */
export interface WaitingDrafts<T> {
  read(id: string): Waiting<T> | null;
  write(id: string, draft: Waiting<T>): void;
  remove(id: string): void;
}

/** The waiting drafts of one person's steps, by task. */
export const waitingDraftsOf = (personId: string): WaitingDrafts<AnswerSet> => waitingOf(AnswerSet, personId);

/** The waiting drafts of one person under a name of their own, each in the given shape. */
export function waitingOf<T>(shape: z.core.$ZodType<T>, ...owner: string[]): WaitingDrafts<T> {
  const key = (id: string): string => `${PREFIX}${[...owner, id].join('.')}`;
  const stored = z.object({ answers: shape, revision: z.int() });
  return {
    read(id) {
      const text = sessionStorage.getItem(key(id));
      if (text === null) return null;
      const parsed = stored.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : null;
    },
    write: (id, draft) => sessionStorage.setItem(key(id), JSON.stringify(draft)),
    remove: (id) => sessionStorage.removeItem(key(id)),
  };
}

/** Forgets the waiting drafts on this device: all when signing out, those of other people when someone signs in. */
export function forgetWaitingDrafts(exceptOf?: string): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) && (exceptOf === undefined || !key.startsWith(`${PREFIX}${exceptOf}.`)))
    .forEach((key) => sessionStorage.removeItem(key));
}
