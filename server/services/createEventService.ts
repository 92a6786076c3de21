import type { EventService } from './EventService.ts';
import type { WorkDeps } from './WorkDeps.ts';

/** Reads the streams that the units of work write. */
export function createEventService({ models, hub }: Pick<WorkDeps, 'models' | 'hub'>): EventService {
  const cursorOf = async (personId: string): Promise<number> => {
    const counter = await models.Counter.findById(`cursor/${personId}`).lean();
    return counter?.value ?? 0;
  };
  return {
    cursor: cursorOf,
    onAppended: (listener) => hub.onAppended(listener),
    async after(personId, cursor, limit) {
      const end = await cursorOf(personId);
      const found = await models.PersonEvent.find({ personId, cursor: { $gt: cursor } })
        .sort({ cursor: 1 })
        .limit(limit + 1)
        .lean();
      const events = found.slice(0, limit);
      return { events, cursor: Math.max(end, events.at(-1)?.cursor ?? 0), more: found.length > limit };
    },
  };
}
