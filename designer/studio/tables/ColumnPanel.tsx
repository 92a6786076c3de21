import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelActions } from './PanelActions.tsx';

/** What a column is called. */
export function ColumnPanel({
  label,
  onUse,
  onClose,
}: {
  label: string;
  onUse: (label: string) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useTranslation();
  const [words, setWords] = useState(label);
  const [asked, setAsked] = useState(false);
  const missing = asked && words.trim() === '';
  const use = (): void => {
    setAsked(true);
    if (words.trim() !== '') onUse(words);
  };
  return (
    <PanelActions fault={missing ? t('studioTables.needName') : null} onUse={use} onClose={onClose}>
      <label className="field">
        <span className="field-label">{t('studioTables.columnName')}</span>
        <input
          className="input"
          autoFocus
          maxLength={80}
          aria-invalid={missing}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
      </label>
    </PanelActions>
  );
}
