import { createCaseService } from './cases/createCaseService.ts';
import type { CaseService } from './CaseService.ts';
import type { DraftService } from './DraftService.ts';
import { createDraftService } from './drafts/createDraftService.ts';
import type { DraftDeps } from './drafts/DraftDeps.ts';
import { createEventService } from './createEventService.ts';
import type { EventService } from './EventService.ts';
import { createHandoffService } from './handoffs/createHandoffService.ts';
import type { HandoffService } from './HandoffService.ts';
import { createTaskService } from './tasks/createTaskService.ts';
import type { TaskService } from './TaskService.ts';

/** What routes and sockets may ask for. */
export interface Services {
  readonly cases: CaseService;
  readonly tasks: TaskService;
  readonly handoffs: HandoffService;
  readonly events: EventService;
  readonly drafts: DraftService;
}

export function createServices(deps: DraftDeps): Services {
  return {
    cases: createCaseService(deps),
    tasks: createTaskService(deps),
    handoffs: createHandoffService(deps),
    events: createEventService(deps),
    drafts: createDraftService(deps),
  };
}
