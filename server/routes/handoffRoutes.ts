import * as z from 'zod/mini';
import { HandoffDetail, HandoffList } from '#contract';
import { presentHandoffDetail, presentHandoffList } from '../presenters/presentHandoff.ts';
import { route } from './Route.ts';

const HandoffQuery = z.strictObject({ direction: z._default(z.enum(['in', 'out']), 'in') });

export const handoffRoutes = [
  route({
    method: 'get',
    path: '/api/handoffs',
    action: 'handoff.read',
    query: HandoffQuery,
    answer: HandoffList,
    async handle({ actor, query: { direction } }, { handoffs }) {
      const list = await handoffs.list(actor, { direction });
      const fresh = list.handoffs.filter((handoff) => handoff.direction === 'in' && handoff.state === 'sent').map((handoff) => handoff.id);
      if (fresh.length > 0) await handoffs.delivered(actor, fresh);
      return { status: 200, body: presentHandoffList(list) };
    },
  }),
  route({
    method: 'get',
    path: '/api/handoffs/:id',
    action: 'handoff.read',
    answer: HandoffDetail,
    async handle({ actor, id }, { handoffs }) {
      const found = await handoffs.get(actor, id);
      const isNew = found.handoff.direction === 'in' && (found.handoff.state === 'sent' || found.handoff.state === 'delivered');
      if (isNew) await handoffs.markSeen(actor, id);
      return { status: 200, body: presentHandoffDetail(isNew ? await handoffs.get(actor, id) : found) };
    },
  }),
];
