import * as z from 'zod/mini';
import { AuditPage, Health, SystemStatus, Ulid } from '#contract';
import { presentAuditEntry } from '../presenters/presentAudit.ts';
import { presentStatus } from '../presenters/presentStatus.ts';
import { openRoute, route } from './Route.ts';

const PAGE = 100;
const AuditQuery = z.strictObject({ caseId: z.optional(Ulid), before: z.optional(Ulid) });

export const systemRoutes = [
  openRoute({
    method: 'get',
    path: '/api/health',
    action: 'health.read',
    answer: Health,
    async handle(_call, { status }) {
      const store = await status.store();
      return { status: store === 'up' ? 200 : 503, body: { store, engine: status.engine() } };
    },
  }),
  route({
    method: 'get',
    path: '/api/status',
    action: 'status.read',
    answer: SystemStatus,
    handle: async (_call, { status }) => ({ status: 200, body: presentStatus(await status.system()) }),
  }),
  route({
    method: 'get',
    path: '/api/audit',
    action: 'audit.read',
    query: AuditQuery,
    answer: AuditPage,
    async handle({ actor, query }, { auditReader }) {
      const found = await auditReader.list(actor, { ...query, limit: PAGE + 1 });
      return { status: 200, body: { entries: found.slice(0, PAGE).map(presentAuditEntry), more: found.length > PAGE } };
    },
  }),
];
