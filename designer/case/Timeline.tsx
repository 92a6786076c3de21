import type { TimelineEntry } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../look/EmptyState.tsx';
import { useTime } from '../time/useTime.ts';

/** What has happened, newest first, with who and what was said. */
export function Timeline({ entries, first }: { entries: readonly TimelineEntry[]; first?: number }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const newest = [...entries].sort((a, b) => b.at.localeCompare(a.at)).slice(0, first ?? entries.length);
  if (newest.length === 0) return <EmptyState title={t('case.noTimeline')} />;
  return (
    <ol className="timeline">
      {newest.map((entry, index) => (
        <li key={`${entry.at}${entry.kind}${index}`}>
          <p>{entry.text}</p>
          {entry.comment === null ? null : <blockquote>{entry.comment}</blockquote>}
          <p className="small quiet figures">
            {entry.by === null ? time.when(entry.at) : t('case.byLine', { when: time.when(entry.at), by: entry.by })}
          </p>
        </li>
      ))}
    </ol>
  );
}
