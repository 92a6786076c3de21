import type { HandoffDetail, HandoffState } from '#contract';
import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { classes } from '../look/classes.ts';
import { useTime } from '../time/useTime.ts';

type Stop = { state: HandoffState; entry: HandoffDetail['track'][number] | null };

const USUAL: readonly HandoffState[] = ['sent', 'delivered', 'seen', 'accepted', 'done'];
const ENDINGS: readonly HandoffState[] = ['declined', 'revoked', 'done'];

/** What happened, then what is still to come on the usual way. */
function stopsOf(track: HandoffDetail['track'], state: HandoffState): readonly Stop[] {
  const passed = track.map((entry): Stop => ({ state: entry.state, entry }));
  if (ENDINGS.includes(state)) return passed;
  const reached = Math.max(...track.map((entry) => USUAL.indexOf(entry.state)), -1);
  const coming = USUAL.slice(reached + 1).map((next): Stop => ({ state: next, entry: null }));
  return [...passed, ...coming];
}

/** The way of a handoff, stop by stop, with times and words. */
export function Track({ track, state }: { track: HandoffDetail['track']; state: HandoffState }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  return (
    <ol className="track">
      {stopsOf(track, state).map(({ state: stop, entry }, index) => (
        <li
          key={`${stop}${index}`}
          className={classes(entry === null ? 'track-coming' : 'track-passed', stop === 'declined' && 'track-declined')}
          aria-current={entry !== null && stop === state ? 'step' : undefined}
        >
          <span className="track-dot">{entry === null ? null : <Check size={14} aria-hidden="true" />}</span>
          <span className="track-words">
            <strong>{t(`handoffs.state.${stop}`)}</strong>
            <span className="small quiet figures">
              {entry === null
                ? t('handoffs.pending')
                : entry.by === null
                  ? time.when(entry.at)
                  : t('handoffs.by', { when: time.when(entry.at), by: entry.by })}
            </span>
            {entry?.words ? <q className="track-said">{entry.words}</q> : null}
          </span>
        </li>
      ))}
    </ol>
  );
}
