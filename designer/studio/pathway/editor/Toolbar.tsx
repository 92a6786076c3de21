import { Maximize, Redo2, Undo2, ZoomIn, ZoomOut } from 'lucide-react';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { serviceOf } from '../modeler/Services.ts';

const STEP = 1.25;

/** Undo, redo, and how close the drawing is seen. */
export function Toolbar({ diagram, readOnly }: { diagram: BpmnJs.Diagram | null; readOnly: boolean }): ReactElement {
  const { t } = useTranslation();
  const stack = diagram === null || readOnly ? null : serviceOf(diagram, 'commandStack');
  const canvas = diagram === null ? null : serviceOf(diagram, 'canvas');
  const zoom = (by: number): void => void canvas?.zoom(canvas.zoom() * by, 'auto');
  return (
    <div className="pathway-tools" role="toolbar" aria-label={t('studioPathway.tools')}>
      {readOnly ? (
        <p className="quiet small">{t('studioPathway.readOnly')}</p>
      ) : (
        <>
          <Tool
            label={t('studioPathway.undo')}
            hint={t('studioPathway.undoKey')}
            off={stack?.canUndo() !== true}
            onPress={() => stack?.undo()}
          >
            <Undo2 size={18} aria-hidden="true" />
          </Tool>
          <Tool
            label={t('studioPathway.redo')}
            hint={t('studioPathway.redoKey')}
            off={stack?.canRedo() !== true}
            onPress={() => stack?.redo()}
          >
            <Redo2 size={18} aria-hidden="true" />
          </Tool>
        </>
      )}
      <span className="pathway-tools-gap" />
      <Tool label={t('studioPathway.farther')} off={canvas === null} onPress={() => zoom(1 / STEP)}>
        <ZoomOut size={18} aria-hidden="true" />
      </Tool>
      <Tool label={t('studioPathway.closer')} off={canvas === null} onPress={() => zoom(STEP)}>
        <ZoomIn size={18} aria-hidden="true" />
      </Tool>
      <Tool label={t('studioPathway.whole')} off={canvas === null} onPress={() => canvas?.zoom('fit-viewport', 'auto')}>
        <Maximize size={18} aria-hidden="true" />
      </Tool>
    </div>
  );
}

interface ToolProps {
  label: string;
  hint?: string;
  off: boolean;
  onPress: () => void;
  children: ReactNode;
}

function Tool({ label, hint, off, onPress, children }: ToolProps): ReactElement {
  return (
    <button type="button" className="pathway-tool" title={hint ?? label} aria-disabled={off} onClick={off ? undefined : onPress}>
      {children}
      <span>{label}</span>
    </button>
  );
}
