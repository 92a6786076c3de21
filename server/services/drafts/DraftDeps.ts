import type { Lint } from '../../check/Lint.ts';
import type { Content } from '../../content/Content.ts';
import type { WorkDeps } from '../WorkDeps.ts';

/** What drafts stand on beyond the work of cases. */
export interface DraftDeps extends WorkDeps {
  /** The files that came with the product: forms and called procedures that a draft may take in. */
  readonly content: Content;
  /** Seconds that an hour of the procedure lasts; 3600 outside demonstrations. */
  readonly hourSeconds: number;
  /** bpmnlint with our rules: what it finds in one pathway. */
  readonly lint: Lint;
}
