import type { Risk } from '../models/Case.ts';
import type { HandoffFact } from '../models/Handoff.ts';

/** What any list may say of the person a case is about: never a name. */
export interface CaseFacts {
  id: string;
  number: string;
  initials: string | null;
  ageBand: string | null;
  sex: string | null;
  risk: Risk | null;
  /** Facts that are null because they were not shared with the reader, not because nobody recorded them. */
  withheld: HandoffFact[];
}
