import { createCaseService } from './cases/createCaseService.ts';
import type { CaseService } from './CaseService.ts';
import { createEventService } from './createEventService.ts';
import type { EventService } from './EventService.ts';
import { createHandoffService } from './handoffs/createHandoffService.ts';
import type { HandoffService } from './HandoffService.ts';
import { createTaskService } from './tasks/createTaskService.ts';
import type { TaskService } from './TaskService.ts';
import type { WorkDeps } from './WorkDeps.ts';

/** What routes and sockets may ask for. */
export interface Services {
  readonly cases: CaseService;
  readonly tasks: TaskService;
  readonly handoffs: HandoffService;
  readonly events: EventService;
}

export function createServices(deps: WorkDeps): Services {
  return {
    cases: createCaseService(deps),
    tasks: createTaskService(deps),
    handoffs: createHandoffService(deps),
    events: createEventService(deps),
  };
}
