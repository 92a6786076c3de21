import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';

export interface RowPanelProps {
  note: string;
  first: boolean;
  last: boolean;
  onMove: (by: -1 | 1) => void;
  onAdd: () => void;
  onRemove: () => void;
  onNote: (note: string) => void;
}

/** What can be done with a row. */
export function RowPanel({ note, first, last, onMove, onAdd, onRemove, onNote }: RowPanelProps): ReactElement {
  const { t } = useTranslation();
  const [words, setWords] = useState(note);
  return (
    <div className="tables-fields">
      <div className="tables-row-actions">
        <Button autoFocus={!first} disabled={first} icon={<ArrowUp size={18} aria-hidden="true" />} onClick={() => onMove(-1)}>
          {t('studioTables.moveUp')}
        </Button>
        <Button autoFocus={first} disabled={last} icon={<ArrowDown size={18} aria-hidden="true" />} onClick={() => onMove(1)}>
          {t('studioTables.moveDown')}
        </Button>
        <Button icon={<Plus size={18} aria-hidden="true" />} onClick={onAdd}>
          {t('studioTables.addBelow')}
        </Button>
        <Button icon={<Trash2 size={18} aria-hidden="true" />} onClick={onRemove}>
          {t('studioTables.remove')}
        </Button>
      </div>
      <label className="field">
        <span className="field-label">{t('studioTables.note')}</span>
        <textarea className="input" rows={2} value={words} onChange={(event) => setWords(event.target.value)} />
      </label>
      <Button onClick={() => onNote(words)} disabled={words.trim() === note}>
        {t('studioTables.keepNote')}
      </Button>
    </div>
  );
}
