import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../look/Button.tsx';
import { isParting, whyNotRemove } from '../remove/whyNotRemove.ts';
import type { Asking } from './Asking.ts';

/** Takes the step out, or says why it has to stay. */
export function RemoveButton({ element, ask }: Asking): ReactElement {
  const { t } = useTranslation();
  const refusal = whyNotRemove(element);
  if (refusal !== null) return <p className="small quiet pathway-stay">{t(`studioPathway.stay.${refusal}`)}</p>;
  const what = isParting(element) ? 'decision' : element.type === 'bpmn:EndEvent' ? 'outcome' : 'step';
  return (
    <Button tone="danger" icon={<Trash2 size={18} aria-hidden="true" />} onClick={() => ask.onRemove(element)}>
      {t(`studioPathway.remove.${what}`)}
    </Button>
  );
}
