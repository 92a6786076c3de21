import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { Sheet } from '../../../look/Sheet.tsx';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import type { WaitingStep } from '../PathwayEditorProps.ts';
import { goneWith } from '../remove/goneWith.ts';
import { elementName } from './elementName.ts';
import { WaitingWords } from './WaitingWords.tsx';

/** Says before a step goes that cases are at it now, and what becomes of them. */
export function RemoveToldSheet({
  element,
  waiting,
  onClose,
  onRemove,
}: {
  element: BpmnElement;
  waiting: readonly WaitingStep[];
  onClose: () => void;
  onRemove: () => void;
}): ReactElement {
  const { t } = useTranslation();
  return (
    <Sheet title={t('studioPathway.remove.told', { name: elementName(element, t) })} open onClose={onClose} narrow>
      <p>
        <WaitingWords of={element} gone={goneWith(element)} waiting={waiting} />
      </p>
      <div className="actions">
        <Button tone="danger" onClick={onRemove}>
          {t('studioPathway.remove.yes')}
        </Button>
        <Button onClick={onClose}>{t('studio.keep')}</Button>
      </div>
    </Sheet>
  );
}
