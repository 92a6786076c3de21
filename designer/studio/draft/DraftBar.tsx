import type { DraftDetail, Finding } from '#contract';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../../app/queryKeys.ts';
import { useServices } from '../../app/ServicesContext.ts';
import { Button } from '../../look/Button.tsx';
import { Sheet } from '../../look/Sheet.tsx';
import type { Keeping } from '../../task/createDraftKeeper.ts';
import { KeptNote } from '../../task/KeptNote.tsx';
import { ChangeList } from './ChangeList.tsx';
import { MendList } from './MendList.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { useReview } from './useReview.ts';

export interface DraftBarProps {
  draft: DraftDetail;
  keeping: Keeping;
  onChanged: () => void;
  onShow: (finding: Finding) => void;
  onFlush: () => void;
}

/** Always says where the draft stands, and is the way on: mend, compare, send, approve, publish. */
export function DraftBar({ draft, keeping, onChanged, onShow, onFlush }: DraftBarProps): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const [open, setOpen] = useState<'mend' | 'changes' | 'review' | null>(null);
  const check = useQuery({ queryKey: queryKeys.check(draft.id), queryFn: () => api.studio.check(draft.id), retry: true });
  const review = useReview(draft.id, () => {
    setOpen(null);
    onChanged();
  });
  const findings = check.data?.findings ?? [];
  const errors = findings.filter(({ level }) => level === 'error').length;
  const standing = errors > 0 ? t('studio.toMend', { count: errors }) : t('studio.nothingToMend');
  const close = (): void => setOpen(null);
  return (
    <footer className="studio-bar">
      <KeptNote keeping={keeping} untouched={draft.may.edit ? t('studio.keptAll') : t('studio.readOnly')} />
      <Button tone="quiet" onClick={() => setOpen('mend')}>
        {check.data === undefined ? t('studio.checking') : standing}
      </Button>
      <Button tone="quiet" onClick={() => setOpen('changes')}>
        {t('studio.changesTitle')}
      </Button>
      <span className="studio-bar-space" />
      {draft.may.publish ? (
        <Button tone="main" busy={review.busy} onClick={review.publish}>
          {t('studio.publish')}
        </Button>
      ) : (
        <Button
          tone="main"
          onClick={() => {
            onFlush();
            setOpen('review');
          }}
        >
          {draft.may.send ? t('studio.send') : t('studio.reviewTitle')}
        </Button>
      )}
      <Sheet title={t('studio.mendTitle')} open={open === 'mend'} onClose={close}>
        <MendList
          findings={check.data?.findings ?? null}
          onShow={(finding) => {
            close();
            onShow(finding);
          }}
        />
      </Sheet>
      <Sheet title={t('studio.changesTitle')} open={open === 'changes'} onClose={close}>
        <ChangeList draft={draft} />
      </Sheet>
      <Sheet title={t('studio.reviewTitle')} open={open === 'review'} onClose={close}>
        <ReviewPanel draft={draft} review={review} errors={errors} />
      </Sheet>
    </footer>
  );
}
