import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../look/Button.tsx';
import type { Keeping } from './createDraftKeeper.ts';
import { KeptNote } from './KeptNote.tsx';

export interface FormFooterProps {
  keeping: Keeping;
  first: boolean;
  last: boolean;
  submitLabel: string;
  busy: boolean;
  ready: boolean;
  onBack: () => void;
  onNext: () => void;
  onSubmit: () => void;
}

/** Always at hand below the form: it is kept, back, and the one next thing to do. */
export function FormFooter({ keeping, first, last, submitLabel, busy, ready, onBack, onNext, onSubmit }: FormFooterProps): ReactElement {
  const { t } = useTranslation();
  return (
    <div className="task-foot">
      <KeptNote keeping={keeping} untouched={t('task.keptNever')} />
      <div className="task-foot-actions">
        {first ? null : <Button onClick={onBack}>{t('task.back')}</Button>}
        {last ? (
          <Button tone="main" busy={busy || !ready} onClick={onSubmit}>
            {busy ? t('task.submitting') : submitLabel}
          </Button>
        ) : (
          <Button tone="main" onClick={onNext}>
            {t('task.next')}
          </Button>
        )}
      </div>
    </div>
  );
}
