import * as z from 'zod/mini';
import { EventPage } from '#contract';
import { presentEventPage } from '../presenters/presentEvent.ts';
import { route } from './Route.ts';

const PAGE = 200;
const EventQuery = z.strictObject({ after: z._default(z.string().check(z.regex(/^\d{1,15}$/)), '0') });

export const eventRoutes = [
  route({
    method: 'get',
    path: '/api/events',
    action: 'event.read',
    query: EventQuery,
    answer: EventPage,
    async handle({ actor, query }, { events }) {
      return { status: 200, body: presentEventPage(await events.after(actor.personId, Number(query.after), PAGE)) };
    },
  }),
];
