import type { EventPage, LiveEvent } from '#contract';
import type { PersonEventRecord } from '../models/PersonEvent.ts';

/** One entry of a person's stream. */
export function presentEvent({ cursor, at, kind, caseId, taskId, handoffId }: PersonEventRecord): LiveEvent {
  return { cursor, at: at.toISOString(), kind, caseId, taskId, handoffId };
}

/** What a browser that was away has missed. */
export function presentEventPage(page: { events: PersonEventRecord[]; cursor: number; more: boolean }): EventPage {
  return { events: page.events.map(presentEvent), cursor: page.cursor, more: page.more };
}
