import type { KeyboardEvent, ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import { neighbourOf, WALK_KEYS } from './neighbourOf.ts';

/** What keys on the canvas ask for. */
export interface CanvasKeys {
  selected: BpmnElement | null;
  first: () => BpmnElement | null;
  onSelect: (element: BpmnElement) => void;
  onEnter: (element: BpmnElement) => void;
  onRemove: (element: BpmnElement) => void;
  onUndo: () => void;
  onRedo: () => void;
}

/** The drawing itself, with its keys. */
export function Canvas({ hold, keys }: { hold: (element: HTMLElement | null) => void; keys: CanvasKeys }): ReactElement {
  const { t } = useTranslation();
  return (
    <div
      className="pathway-canvas"
      role="application"
      tabIndex={0}
      aria-label={t('studioPathway.canvas')}
      onKeyDown={(event) => onKey(event, keys)}
    >
      <div className="pathway-sheet" ref={hold} />
    </div>
  );
}

function onKey(event: KeyboardEvent<HTMLElement>, keys: CanvasKeys): void {
  if (event.target !== event.currentTarget) return;
  const act = actionOf(event, keys);
  if (act === null) return;
  event.preventDefault();
  act();
}

function actionOf(event: KeyboardEvent<HTMLElement>, keys: CanvasKeys): (() => void) | null {
  const { selected } = keys;
  const letter = event.ctrlKey || event.metaKey ? event.key.toLowerCase() : '';
  if (letter === 'y' || (letter === 'z' && event.shiftKey)) return keys.onRedo;
  if (letter === 'z') return keys.onUndo;
  const walk = WALK_KEYS.find((key) => key === event.key);
  if (walk !== undefined) {
    const next = selected === null ? keys.first() : neighbourOf(selected, walk);
    return next === null ? null : () => keys.onSelect(next);
  }
  if (selected === null) return null;
  if (event.key === 'Enter') return () => keys.onEnter(selected);
  return event.key === 'Delete' || event.key === 'Backspace' ? () => keys.onRemove(selected) : null;
}
