import type { Answer } from './Answer.ts';
import type { Risk } from './Risk.ts';

/** What a pathway can refer to: the other parts of the same draft. */
export interface Surroundings {
  /** Forms of this draft; `used` by the steps of the procedure. */
  forms: readonly { id: string; title: string; answers: readonly Answer[]; used: boolean }[];
  /** Procedures of this draft that a pathway can call. */
  procedures: readonly { id: string; name: string }[];
  agencies: readonly { value: string; label: string }[];
  services: readonly { value: string; label: string }[];
  /** Cells of the table of limits: step column and risk give an ISO 8601 duration. */
  limits: readonly { column: string; risk: Risk; duration: string }[];
}
