import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../../look/Sheet.tsx';
import type { Surroundings } from '../../Surroundings.ts';
import { STEP_KINDS } from '../insert/StepKind.ts';
import type { NewStep, StepKind } from '../insert/StepKind.ts';
import type { BpmnFlow } from '../modeler/BpmnElement.ts';
import { whyNotInsert } from '../plainRules/whyNotInsert.ts';
import { whyNotYet } from '../plainRules/whyNotYet.ts';
import { elementName } from './elementName.ts';
import { NewStepForm } from './NewStepForm.tsx';
import { NEW_ICONS } from './NEW_ICONS.ts';

/** Asks what comes on a flow: first the kind, then its name. */
export function InsertSheet({
  flow,
  surroundings,
  onClose,
  onAdd,
}: {
  flow: BpmnFlow;
  surroundings: Surroundings;
  onClose: () => void;
  onAdd: (step: NewStep) => void;
}): ReactElement {
  const { t } = useTranslation();
  const [kind, setKind] = useState<StepKind | null>(null);
  const between = t('studioPathway.insert.between', { before: elementName(flow.source, t), after: elementName(flow.target, t) });
  return (
    <Sheet title={t('studioPathway.insert.title')} open onClose={onClose} narrow>
      <p className="quiet">{between}</p>
      {kind === null ? (
        <ul className="pathway-kinds">
          {STEP_KINDS.map((each) => (
            <li key={each}>
              <KindButton kind={each} refusal={whyNotInsert(flow, each) ?? whyNotYet(each, surroundings)} onPress={() => setKind(each)} />
            </li>
          ))}
        </ul>
      ) : (
        <NewStepForm kind={kind} surroundings={surroundings} onBack={() => setKind(null)} onAdd={onAdd} />
      )}
    </Sheet>
  );
}

type Refusal = NonNullable<ReturnType<typeof whyNotInsert>> | NonNullable<ReturnType<typeof whyNotYet>>;

function KindButton({ kind, refusal, onPress }: { kind: StepKind; refusal: Refusal | null; onPress: () => void }): ReactElement {
  const { t } = useTranslation();
  const Icon = NEW_ICONS[kind];
  return (
    <button type="button" className="pathway-kind" aria-disabled={refusal !== null} onClick={refusal === null ? onPress : undefined}>
      <Icon size={22} aria-hidden="true" />
      <span>
        <strong>{t(`studioPathway.kinds.${kind}`)}</strong>
        <span className="small quiet">{refusal === null ? t(`studioPathway.kindText.${kind}`) : t(`studioPathway.refuse.${refusal}`)}</span>
      </span>
    </button>
  );
}
