import type { TaskService } from '../TaskService.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { getTask } from './getTask.ts';
import { listTasks } from './listTasks.ts';
import { assignable, moveTask } from './moveTask.ts';
import { saveDraft } from './saveDraft.ts';
import { submitTask } from './submitTask.ts';
import { readableTask } from './taskFor.ts';

/** The inbox over the store; the engine hears of it later. */
export function createTaskService(deps: WorkDeps): TaskService {
  return {
    list: (actor, filter) => listTasks(deps, actor, filter),
    get: (actor, taskId) => getTask(deps, actor, taskId),
    claim: (actor, taskId) => moveTask(deps, actor, { taskId, assigneeId: actor.personId, event: 'claimed', action: 'task.claim' }),
    release: (actor, taskId) => moveTask(deps, actor, { taskId, assigneeId: null, event: 'released', action: 'task.release' }),
    async assign(actor, taskId, personId) {
      await assignable(deps, await readableTask(deps, actor, taskId), personId);
      await moveTask(deps, actor, { taskId, assigneeId: personId, event: 'assigned', action: 'task.assign' });
    },
    saveDraft: (actor, taskId, draft) => saveDraft(deps, actor, { taskId, ...draft }),
    submit: (actor, taskId, submission) => submitTask(deps, actor, { taskId, ...submission }),
  };
}
