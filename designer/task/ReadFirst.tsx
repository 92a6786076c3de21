import type { TaskDetail } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useMay } from '../app/SessionContext.ts';
import { Banner } from '../look/Banner.tsx';
import { Facts } from '../look/Facts.tsx';
import { useTime } from '../time/useTime.ts';

/** Notes shown at once; the others unfold. */
const SHOWN = 4;

/** What to know before filling in: the manager's comment, what was shared, cases that may be the same person's. */
export function ReadFirst({ detail }: { detail: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const may = useMay();
  const notes = detail.notes.map((note) => ({ label: note.label, value: note.text }));
  return (
    <>
      {detail.duplicates.length === 0 ? null : (
        <Banner tone="attention" title={t('task.duplicates', { count: detail.duplicates.length })}>
          <p>{t('task.duplicatesText')}</p>
          <ul className="duplicates">
            {detail.duplicates.map((other) => {
              const line = t('task.duplicateLine', { number: other.number, office: other.officeName, when: time.when(other.openedAt) });
              return (
                <li key={other.caseId} className="figures">
                  {may('case.read') ? <Link to={`/cases/${other.caseId}`}>{line}</Link> : line}
                </li>
              );
            })}
          </ul>
        </Banner>
      )}
      {detail.notes.length === 0 ? null : (
        <section className="notes" aria-label={t('task.notes')}>
          <h2>{t('task.notes')}</h2>
          <Facts facts={notes.slice(0, SHOWN)} />
          {notes.length > SHOWN ? (
            <details className="fold">
              <summary>{t('task.moreNotes', { count: notes.length - SHOWN })}</summary>
              <Facts facts={notes.slice(SHOWN)} />
            </details>
          ) : null}
        </section>
      )}
    </>
  );
}
