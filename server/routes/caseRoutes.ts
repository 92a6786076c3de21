import * as z from 'zod/mini';
import { CaseDetail, CaseList, CasePathways, CreateCase, CreatedCase } from '#contract';
import { presentCaseDetail, presentCaseList, presentCasePathways } from '../presenters/presentCase.ts';
import { route } from './Route.ts';

const CaseQuery = z.strictObject({
  query: z.optional(z.string().check(z.maxLength(60))),
  state: z.optional(z.enum(['starting', 'intake', 'open', 'closed'])),
});

export const caseRoutes = [
  route({
    method: 'get',
    path: '/api/cases',
    action: 'case.read',
    query: CaseQuery,
    answer: CaseList,
    async handle({ actor, query: { query, state } }, { cases }) {
      const filter = { ...(query === undefined || query === '' ? {} : { query }), ...(state === undefined ? {} : { state }) };
      return { status: 200, body: presentCaseList(await cases.list(actor, filter)) };
    },
  }),
  route({
    method: 'post',
    path: '/api/cases',
    action: 'case.create',
    body: CreateCase,
    answer: CreatedCase,
    async handle({ actor, body }, { cases, status }) {
      const { caseId, number } = await cases.create(actor, body);
      return { status: 201, body: { caseId, number, engine: status.engine() } };
    },
  }),
  route({
    method: 'get',
    path: '/api/cases/:id',
    action: 'case.read',
    answer: CaseDetail,
    handle: async ({ actor, id }, { cases }) => ({ status: 200, body: presentCaseDetail(await cases.get(actor, id)) }),
  }),
  route({
    method: 'get',
    path: '/api/cases/:id/pathways',
    action: 'case.read',
    answer: CasePathways,
    handle: async ({ actor, id }, { cases }) => ({ status: 200, body: presentCasePathways(await cases.pathways(actor, id)) }),
  }),
];
