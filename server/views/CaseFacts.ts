import type { Risk } from '../models/Case.ts';

/** What any list may say of the person a case is about: never a name. */
export interface CaseFacts {
  id: string;
  number: string;
  initials: string | null;
  ageBand: string | null;
  sex: string | null;
  risk: Risk | null;
}
