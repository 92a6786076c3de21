import { AnswerSet } from '#contract';
import * as z from 'zod/mini';

const PREFIX = 'iss.draft.';

const WaitingDraft = z.object({ answers: AnswerSet, revision: z.int() });
export type WaitingDraft = z.infer<typeof WaitingDraft>;

/**
 * A draft that could not be sent yet. It lies in session storage: it survives a reload and a phone that dropped the page,
 * and is gone when the tab is closed, so that no personal data stays behind on a borrowed or lost device.
 */
export interface WaitingDrafts {
  read(taskId: string): WaitingDraft | null;
  write(taskId: string, draft: WaitingDraft): void;
  remove(taskId: string): void;
}

export function waitingDraftsOf(personId: string): WaitingDrafts {
  const key = (taskId: string): string => `${PREFIX}${personId}.${taskId}`;
  return {
    read(taskId) {
      const text = sessionStorage.getItem(key(taskId));
      if (text === null) return null;
      const parsed = WaitingDraft.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : null;
    },
    write: (taskId, draft) => sessionStorage.setItem(key(taskId), JSON.stringify(draft)),
    remove: (taskId) => sessionStorage.removeItem(key(taskId)),
  };
}

/** Forgets the waiting drafts on this device: all when signing out, those of other people when someone signs in. */
export function forgetWaitingDrafts(exceptOf?: string): void {
  Object.keys(sessionStorage)
    .filter((key) => key.startsWith(PREFIX) && (exceptOf === undefined || !key.startsWith(`${PREFIX}${exceptOf}.`)))
    .forEach((key) => sessionStorage.removeItem(key));
}
