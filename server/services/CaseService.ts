import type { Actor } from '../policies/actor.ts';
import type { CaseState } from '../models/Case.ts';
import type { CaseDetailView, CaseListView, CasePathwayView } from '../views/CaseView.ts';

/** Opening and reading cases. Every call checks the actor's rights; what she may not read is not found. */
export interface CaseService {
  /** Opens a case in the actor's office and asks for `intake` to start; the same `requestId` again answers the same case. */
  create(actor: Actor, request: { requestId: string }): Promise<{ caseId: string; number: string }>;
  /** Newest first, at most 200; `query` is the start of a case number. */
  list(actor: Actor, filter: { query?: string; state?: CaseState }): Promise<CaseListView>;
  get(actor: Actor, caseId: string): Promise<CaseDetailView>;
  /** The procedures that the case runs through, in their order, each in the release it began with. */
  pathways(actor: Actor, caseId: string): Promise<CasePathwayView[]>;
}
