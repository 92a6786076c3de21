import type { CaseService } from '../CaseService.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { getCase } from './getCase.ts';
import { listCases } from './listCases.ts';
import { casePathways } from './casePathways.ts';
import { openCase } from './openCase.ts';

/** Cases over the store; the engine hears of a new one later. */
export function createCaseService(deps: WorkDeps): CaseService {
  return {
    create: (actor, { requestId }) => openCase(deps, actor, requestId),
    list: (actor, filter) => listCases(deps, actor, filter),
    get: (actor, caseId) => getCase(deps, actor, caseId),
    pathways: (actor, caseId) => casePathways(deps, actor, caseId),
  };
}
