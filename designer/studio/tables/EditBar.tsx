import { Redo2, Undo2 } from 'lucide-react';
import type { KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../look/Button.tsx';
import { Banner } from '../../look/Banner.tsx';
import type { Edits } from './useEdits.ts';

/** Undo and redo above a grid, what else belongs there, and why a change was not made. */
export function EditBar({ edits, readOnly, children }: { edits: Edits; readOnly: boolean; children?: ReactNode }): ReactElement {
  const { t } = useTranslation();
  return (
    <>
      <div className="tables-bar">
        {children}
        {readOnly ? null : (
          <div className="tables-history">
            <Button tone="quiet" icon={<Undo2 size={18} aria-hidden="true" />} disabled={!edits.canUndo} onClick={edits.undo}>
              {t('studioTables.undo')}
            </Button>
            <Button tone="quiet" icon={<Redo2 size={18} aria-hidden="true" />} disabled={!edits.canRedo} onClick={edits.redo}>
              {t('studioTables.redo')}
            </Button>
          </div>
        )}
      </div>
      {edits.problem === null ? null : (
        <Banner tone="attention" role="alert">
          <p>{t(`studioTables.${edits.problem}`)}</p>
        </Banner>
      )}
    </>
  );
}

/** Ctrl+Z and Ctrl+Y (or Ctrl+Shift+Z), outside of fields, which have an undo of their own. */
export function undoKeys(event: KeyboardEvent, edits: Edits): boolean {
  if (!(event.ctrlKey || event.metaKey) || event.target instanceof HTMLInputElement || event.target instanceof HTMLTextAreaElement)
    return false;
  const key = event.key.toLowerCase();
  if (key !== 'z' && key !== 'y') return false;
  event.preventDefault();
  if (key === 'y' || event.shiftKey) edits.redo();
  else edits.undo();
  return true;
}
