import type { DraftDetail, Finding } from '#contract';
import type { TFunction } from 'i18next';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import { Sheet } from '../../look/Sheet.tsx';
import type { Keeping } from '../../task/createDraftKeeper.ts';
import { KeptNote } from '../../task/KeptNote.tsx';
import type { Check } from '../check/useCheck.ts';
import { ChangeList } from './ChangeList.tsx';
import { MendSheet } from './MendSheet.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { useReview } from './useReview.ts';

export interface DraftBarProps {
  draft: DraftDetail;
  keeping: Keeping;
  check: Check;
  onChanged: () => void;
  onShow: (finding: Finding) => void;
  onFlush: () => void;
}

/** Always says where the draft stands, and is the way on: mend, compare, send, approve, publish. */
export function DraftBar({ draft, keeping, check, onChanged, onShow, onFlush }: DraftBarProps): ReactElement {
  const { t } = useTranslation();
  const [open, setOpen] = useState<'mend' | 'changes' | 'review' | null>(null);
  const review = useReview(draft.id, () => {
    setOpen(null);
    onChanged();
  });
  const errors = check.checked.findings?.filter(({ level }) => level === 'error').length ?? 0;
  const close = (): void => setOpen(null);
  const show = (finding: Finding): void => {
    close();
    onShow(finding);
  };
  return (
    <footer className="studio-bar">
      <KeptNote keeping={keeping} untouched={draft.may.edit ? t('studio.keptAll') : t('studio.readOnly')} />
      <Button tone="quiet" onClick={() => setOpen('mend')}>
        {standing(check, errors, t)}
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
        <MendSheet check={check} onShow={show} />
      </Sheet>
      <Sheet title={t('studio.changesTitle')} open={open === 'changes'} onClose={close}>
        <ChangeList draft={draft} />
      </Sheet>
      <Sheet title={t('studio.reviewTitle')} open={open === 'review'} onClose={close}>
        <ReviewPanel draft={draft} review={review} errors={errors} onShow={show} />
      </Sheet>
    </footer>
  );
}

/** What was found last stands until the next answer. */
function standing({ checked }: Check, errors: number, t: TFunction): string {
  if (checked.kind === 'failed') return t('studio.checkFailed');
  if (checked.findings === null) return t('studio.checking');
  return errors > 0 ? t('studio.toMend', { count: errors }) : t('studio.nothingToMend');
}
