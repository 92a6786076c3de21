import type { ProcedureList, ReleaseSummary } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Badge } from '../look/Badge.tsx';
import { Button } from '../look/Button.tsx';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { useTime } from '../time/useTime.ts';

type Procedure = ProcedureList['procedures'][number];

export interface ProcedureCardProps {
  procedure: Procedure;
  busy: boolean;
  onOpen: () => void;
  onUseAgain: (release: ReleaseSummary) => void;
}

/** One procedure: what is in force, who follows it now, and the one thing to do with it. */
export function ProcedureCard({ procedure, busy, onOpen, onUseAgain }: ProcedureCardProps): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const { name, releases, liveCases, draft } = procedure;
  const inForce = releases.find(({ state }) => state === 'published');
  const since = inForce?.publishedAt ?? null;
  return (
    <li className="procedure" aria-label={name}>
      <div className="procedure-words">
        <h2>{name}</h2>
        <p className="figures">
          {inForce === undefined || since === null
            ? t('studio.notInForce')
            : t('studio.inForce', { number: inForce.number, when: time.when(since) })}
          {' · '}
          {t('studio.live', { count: liveCases })}
        </p>
        {draft === null ? null : (
          <p>
            <Badge tone="info">
              {t('studio.draftBy', { state: t(`studio.state.${draft.state}`), when: time.when(draft.changedAt), name: draft.changedBy })}
            </Badge>
          </p>
        )}
      </div>
      <div className="procedure-act">
        {draft === null ? (
          <Button tone="main" busy={busy} onClick={onOpen}>
            {t('studio.edit')}
          </Button>
        ) : (
          <ButtonLink tone="main" to={`/studio/drafts/${draft.id}`}>
            {draft.state === 'draft' ? t('studio.goOn') : t('studio.look')}
          </ButtonLink>
        )}
      </div>
      {releases.length < 2 ? null : <Releases releases={releases} busy={busy} onUseAgain={onUseAgain} />}
    </li>
  );
}

function Releases({
  releases,
  busy,
  onUseAgain,
}: Pick<ProcedureCardProps, 'busy' | 'onUseAgain'> & { releases: ReleaseSummary[] }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  return (
    <details className="releases">
      <summary>{t('studio.releases')}</summary>
      <ul>
        {releases
          .filter(({ publishedAt }) => publishedAt !== null)
          .map((release) => (
            <li key={release.id} className="release figures">
              <span>
                <strong>{t('studio.release', { number: release.number })}</strong>{' '}
                {t(release.state === 'published' ? 'studio.since' : 'studio.was', { when: time.when(release.publishedAt ?? '') })}
                {' · '}
                {t('studio.live', { count: release.liveCases })}
              </span>
              {release.state === 'superseded' ? (
                <Button tone="plain" busy={busy} onClick={() => onUseAgain(release)}>
                  {t('studio.useAgain')}
                </Button>
              ) : null}
            </li>
          ))}
      </ul>
    </details>
  );
}
