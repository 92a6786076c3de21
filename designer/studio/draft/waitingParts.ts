import * as z from 'zod/mini';
import type { PartsStoreDeps } from './createPartsStore.ts';

const PREFIX = 'iss.part.';
const Waiting = z.object({ answers: z.string(), revision: z.int() });

/** Texts that could not be sent yet lie in session storage: they survive a reload, and hold no personal data. */
export function waitingParts(draftId: string): PartsStoreDeps['waiting'] {
  const key = (file: string): string => `${PREFIX}${draftId}.${file}`;
  return {
    read(file) {
      const text = sessionStorage.getItem(key(file));
      if (text === null) return null;
      const parsed = Waiting.safeParse(JSON.parse(text));
      return parsed.success ? parsed.data : null;
    },
    write(file, waiting) {
      if (waiting === null) sessionStorage.removeItem(key(file));
      else sessionStorage.setItem(key(file), JSON.stringify(waiting));
    },
  };
}
