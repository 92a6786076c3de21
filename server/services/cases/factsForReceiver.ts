import { HANDOFF_FACTS, type HandoffFact, type HandoffRecord } from '../../models/Handoff.ts';
import type { CaseFacts } from '../../views/CaseFacts.ts';

/** The facts of a case as the receiver of a handoff may see them: those that were shared with her. */
export function factsForReceiver(facts: CaseFacts, handoff: Pick<HandoffRecord, 'shows'> | null): CaseFacts {
  const shown = <T>(fact: HandoffFact, value: T): T | null => (handoff?.shows.includes(fact) === true ? value : null);
  const { id, number, initials, ageBand, sex, risk } = facts;
  const withheld = HANDOFF_FACTS.filter((fact) => handoff?.shows.includes(fact) !== true);
  return {
    id,
    number,
    initials: shown('initials', initials),
    ageBand: shown('ageBand', ageBand),
    sex: shown('sex', sex),
    risk: shown('risk', risk),
    withheld,
  };
}
