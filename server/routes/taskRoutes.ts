import * as z from 'zod/mini';
import { AssignTask, DraftSaved, SaveDraft, Submission, SubmissionAccepted, TaskDetail, TaskList, Ulid } from '#contract';
import { presentSubmission, presentTaskDetail, presentTaskList } from '../presenters/presentTask.ts';
import { route } from './Route.ts';

const TaskQuery = z.strictObject({ view: z._default(z.enum(['me', 'office', 'late']), 'me'), caseId: z.optional(Ulid) });

export const taskRoutes = [
  route({
    method: 'get',
    path: '/api/tasks',
    action: 'task.read',
    query: TaskQuery,
    answer: TaskList,
    async handle({ actor, query: { view, caseId } }, { tasks }) {
      return { status: 200, body: presentTaskList(await tasks.list(actor, { view, ...(caseId === undefined ? {} : { caseId }) })) };
    },
  }),
  route({
    method: 'get',
    path: '/api/tasks/:id',
    action: 'task.read',
    answer: TaskDetail,
    handle: async ({ actor, id }, { tasks }) => ({ status: 200, body: presentTaskDetail(await tasks.get(actor, id)) }),
  }),
  route({
    method: 'post',
    path: '/api/tasks/:id/claim',
    action: 'task.claim',
    async handle({ actor, id }, { tasks }) {
      await tasks.claim(actor, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'delete',
    path: '/api/tasks/:id/claim',
    action: 'task.release',
    async handle({ actor, id }, { tasks }) {
      await tasks.release(actor, id);
      return { status: 204 };
    },
  }),
  route({
    method: 'post',
    path: '/api/tasks/:id/assignment',
    action: 'task.assign',
    body: AssignTask,
    async handle({ actor, id, body }, { tasks }) {
      await tasks.assign(actor, id, body.personId);
      return { status: 204 };
    },
  }),
  route({
    method: 'put',
    path: '/api/tasks/:id/draft',
    action: 'task.work',
    body: SaveDraft,
    answer: DraftSaved,
    async handle({ actor, id, body }, { tasks }) {
      const { revision, savedAt } = await tasks.saveDraft(actor, id, body);
      return { status: 200, body: { revision, savedAt: savedAt.toISOString() } };
    },
  }),
  route({
    method: 'post',
    path: '/api/tasks/:id/submission',
    action: 'task.work',
    body: Submission,
    answer: SubmissionAccepted,
    async handle({ actor, id, body }, { tasks, status }) {
      return { status: 202, body: presentSubmission(await tasks.submit(actor, id, body), status.engine()) };
    },
  }),
];
