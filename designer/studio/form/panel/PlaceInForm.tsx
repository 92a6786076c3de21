import { ArrowDown, ArrowUp, Plus, Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { parentOf } from '../schema/partTree.ts';
import type { PartProps } from './PanelProps.ts';

/** Moving, adding below and removing, for those who do not drag. */
export function PlaceInForm({ session, part, onRemove, onAddAfter }: PartProps): ReactElement {
  const { t } = useTranslation();
  const addAfter = (button: HTMLElement): void => {
    const parent = parentOf(session.form(), part);
    if (parent !== null) onAddAfter({ parent, index: (parent.components?.indexOf(part) ?? 0) + 1, button });
  };
  return (
    <div className="panel-place" role="group" aria-label={t('studioForm.order')}>
      <Button icon={<ArrowUp size={18} aria-hidden="true" />} disabled={!session.mayMove(part, -1)} onClick={() => session.move(part, -1)}>
        {t('studioForm.up')}
      </Button>
      <Button icon={<ArrowDown size={18} aria-hidden="true" />} disabled={!session.mayMove(part, 1)} onClick={() => session.move(part, 1)}>
        {t('studioForm.down')}
      </Button>
      <Button icon={<Plus size={18} aria-hidden="true" />} aria-haspopup="menu" onClick={(event) => addAfter(event.currentTarget)}>
        {t('studioForm.addAfter')}
      </Button>
      <Button tone="danger" icon={<Trash2 size={18} aria-hidden="true" />} onClick={() => onRemove(part)}>
        {t('studioForm.remove')}
      </Button>
    </div>
  );
}
