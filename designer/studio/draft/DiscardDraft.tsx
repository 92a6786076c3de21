import type { DraftDetail } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useServices } from '../../app/ServicesContext.ts';
import { Button } from '../../look/Button.tsx';

/** Asks before a draft is thrown away. */
export function DiscardDraft({ draft, onKeep }: { draft: DraftDetail; onKeep: () => void }): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const navigate = useNavigate();
  const discard = async (): Promise<void> => {
    await api.studio.discardDraft(draft.id);
    await navigate('/studio');
  };
  return (
    <>
      <p>{t('studio.discardAsk')}</p>
      <div className="actions">
        <Button tone="danger" onClick={() => void discard()}>
          {t('studio.discardYes')}
        </Button>
        <Button onClick={onKeep}>{t('studio.keep')}</Button>
      </div>
    </>
  );
}
