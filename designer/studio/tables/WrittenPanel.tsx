import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { PanelActions } from './PanelActions.tsx';

/** A cell as written, for the expert. */
export function WrittenPanel({ cell, onUse, onClose }: { cell: string; onUse: (cell: string) => void; onClose: () => void }): ReactElement {
  const { t } = useTranslation();
  const [text, setText] = useState(cell);
  return (
    <PanelActions fault={null} onUse={() => onUse(text.trim())} onClose={onClose}>
      <label className="field">
        <span className="field-label">{t('studioTables.expertCell')}</span>
        <textarea
          className="input tables-written"
          rows={3}
          autoFocus
          spellCheck={false}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      </label>
    </PanelActions>
  );
}
