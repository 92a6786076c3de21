import type { TaskRecord } from '../../models/Task.ts';
import type { Actor } from '../../policies/actor.ts';
import type { TaskListName, TaskListView } from '../../views/TaskView.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { taskViews } from './taskViews.ts';

/** Most rows of one list; more would not be read anyway, and the counts say how many there are. */
const MOST_ROWS = 300;

/** One of the three lists with the counts of all; nearest deadline first, those without one last, oldest first among equals. */
export async function listTasks(
  deps: WorkDeps,
  actor: Actor,
  { view, caseId }: { view: TaskListName; caseId?: string },
): Promise<TaskListView> {
  const { models } = deps;
  const asOf = deps.clock.now();
  const readable = { $and: [deps.policies.filterFor(actor, 'task'), caseId === undefined ? {} : { caseId }] };
  const lists = listsOf(actor, asOf);
  const count = (name: TaskListName): Promise<number> => models.Task.countDocuments({ ...readable, ...lists[name] });
  const [found, me, office, late] = await Promise.all([
    models.Task.find({ ...readable, ...lists[view] })
      .sort({ dueAt: 1, createdAt: 1 })
      .limit(MOST_ROWS)
      .lean(),
    count('me'),
    count('office'),
    count('late'),
  ]);
  return { tasks: await taskViews(deps, actor, datedFirst(found)), counts: { me, office, late }, asOf };
}

/** Officers and partners answer for what is theirs or anybody's; a manager for all of the district. */
function listsOf(actor: Actor, now: Date): Record<TaskListName, Record<string, unknown>> {
  const active = { $in: ['open', 'claimed'] };
  const whose = actor.role === 'district-manager' ? {} : { assigneeId: { $in: [null, actor.personId] } };
  return {
    me: { state: 'claimed', assigneeId: actor.personId },
    office: { state: 'open', role: actor.role, officeId: actor.officeId },
    late: { state: active, dueAt: { $lt: now }, ...whose },
  };
}

function datedFirst(tasks: TaskRecord[]): TaskRecord[] {
  return [...tasks.filter(({ dueAt }) => dueAt !== null), ...tasks.filter(({ dueAt }) => dueAt === null)];
}
