import { useId, useState } from 'react';
import type { ReactElement, RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import { Panel } from './Panel.tsx';

export interface SourcePanelProps {
  title: string;
  source: string;
  toBeConfirmed: boolean;
  at: RefObject<HTMLElement | null>;
  onConfirm: (source: string) => void;
  onDoubt: () => void;
  onClose: () => void;
}

/** Asks where the times of a step come from before the mark "to be confirmed" is taken off; puts it back, too. */
export function SourcePanel({ title, source, toBeConfirmed, at, onConfirm, onDoubt, onClose }: SourcePanelProps): ReactElement {
  const { t } = useTranslation();
  const id = useId();
  const [words, setWords] = useState(toBeConfirmed ? '' : source);
  const [asked, setAsked] = useState(false);
  const missing = words.trim() === '' || /to be confirmed/i.test(words);
  const finish = (): void => {
    setAsked(true);
    if (!missing) onConfirm(words.trim());
  };
  return (
    <Panel title={t('studioTables.limits.confirm', { title })} at={at} onClose={onClose}>
      <p>{t('studioTables.limits.confirmHint')}</p>
      {source === '' ? null : <p className="quiet small">{t('studioTables.limits.now', { source })}</p>}
      <div className="field">
        <label className="field-label" htmlFor={id}>
          {t('studioTables.limits.sourceField')}
        </label>
        <textarea
          id={id}
          className="input"
          rows={3}
          autoFocus
          value={words}
          aria-invalid={asked && missing}
          aria-describedby={asked && missing ? `${id}-fault` : undefined}
          onChange={(event) => setWords(event.target.value)}
        />
        {asked && missing ? (
          <p id={`${id}-fault`} className="tables-fault" role="alert">
            {t('studioTables.limits.needSource')}
          </p>
        ) : null}
      </div>
      <div className="tables-actions">
        <Button tone="main" onClick={finish}>
          {toBeConfirmed ? t('studioTables.limits.confirmed') : t('studioTables.use')}
        </Button>
        {toBeConfirmed ? null : <Button onClick={onDoubt}>{t('studioTables.limits.doubt')}</Button>}
        <Button tone="quiet" onClick={onClose}>
          {t('studioTables.cancel')}
        </Button>
      </div>
    </Panel>
  );
}
