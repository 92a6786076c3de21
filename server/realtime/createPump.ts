import type { LiveEvent } from '#contract';
import type { Standing } from '../people/PeopleService.ts';
import { presentEvent } from '../presenters/presentEvent.ts';
import type { EventService } from '../services/EventService.ts';
import type { HandoffService } from '../services/HandoffService.ts';

const PAGE = 100;

export interface PumpDeps {
  readonly personId: string;
  readonly events: Pick<EventService, 'after'>;
  readonly handoffs: Pick<HandoffService, 'delivered'>;
  /** Who the connection's session speaks for now, asked before every sending; null cuts it. */
  readonly standing: () => Promise<Standing | null>;
  readonly send: (event: LiveEvent) => void;
  readonly cut: () => void;
  readonly onError: (error: unknown) => void;
}

/** Sends one connection what follows its cursor, in order, one run at a time; returns the function that asks for a run. */
export function createPump(deps: PumpDeps, start: number): () => Promise<void> {
  let cursor = start;
  let running = false;
  let wanted = false;
  const sendPage = async () => {
    const { events, more } = await deps.events.after(deps.personId, cursor, PAGE);
    // Asked after the reading: nothing may be sent that happened after the session's end.
    const standing = await deps.standing();
    if (standing === null) {
      deps.cut();
      return;
    }
    const handoffIds: string[] = [];
    for (const event of events) {
      deps.send(presentEvent(event));
      cursor = event.cursor;
      if (event.kind === 'handoff-received' && event.handoffId !== null) handoffIds.push(event.handoffId);
    }
    if (handoffIds.length > 0) await deps.handoffs.delivered(standing.actor, handoffIds);
    if (more) wanted = true;
  };
  return async () => {
    wanted = true;
    if (running) return;
    running = true;
    try {
      while (wanted) {
        wanted = false;
        await sendPage();
      }
    } catch (error) {
      deps.onError(error);
    } finally {
      running = false;
    }
  };
}
