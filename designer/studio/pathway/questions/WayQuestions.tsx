import { readCondition, writeCondition, type Condition } from '#feel';
import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../look/Banner.tsx';
import { Button } from '../../../look/Button.tsx';
import { ConditionBuilder } from '../../condition/ConditionBuilder.tsx';
import { sayCondition } from '../../condition/sayCondition.ts';
import { startCondition } from '../../condition/startCondition.ts';
import { steeringQuestions } from '../conditions/steeringQuestions.ts';
import type { BpmnFlow } from '../modeler/BpmnElement.ts';
import { stepWriterOf } from '../modeler/createPlainModeler.ts';
import { whyNotRemove } from '../remove/whyNotRemove.ts';
import { feelOf } from '../steps/readStep.ts';
import type { Asking } from './Asking.ts';
import { ByHand } from './ByHand.tsx';
import { TextField } from './TextField.tsx';

/** One way out of a decision: its name, and when it is taken. */
export function WayQuestions({ diagram, element: way, surroundings, readOnly, ask }: Asking<BpmnFlow>): ReactElement {
  const { t } = useTranslation();
  const writer = stepWriterOf(diagram);
  const otherwise = way.source.businessObject.get('default') === way.businessObject;
  return (
    <>
      <TextField
        label={t('studioPathway.ask.wayName')}
        value={way.businessObject.name ?? ''}
        readOnly={readOnly}
        onCommit={(name) => writer.rename(way, name)}
      />
      {otherwise ? (
        <p>{t('studioPathway.ways.otherwiseLong')}</p>
      ) : (
        <>
          <WhenTaken diagram={diagram} element={way} surroundings={surroundings} readOnly={readOnly} ask={ask} />
          {readOnly ? null : (
            <Button tone="quiet" onClick={() => writer.setOtherwise(way)}>
              {t('studioPathway.ways.makeOtherwise')}
            </Button>
          )}
        </>
      )}
      {readOnly || whyNotRemove(way) !== null ? null : (
        <Button tone="quiet" icon={<Trash2 size={18} aria-hidden="true" />} onClick={() => ask.onRemove(way)}>
          {t('studioPathway.ways.remove')}
        </Button>
      )}
    </>
  );
}

function WhenTaken({ diagram, element: way, surroundings, readOnly }: Asking<BpmnFlow>): ReactElement {
  const { t } = useTranslation();
  const writer = stepWriterOf(diagram);
  const questions = steeringQuestions(way.source, surroundings, t);
  const feel = feelOf(way.businessObject.get('conditionExpression'));
  const start = startCondition(questions);
  const set = (condition: Condition): void => writer.setCondition(way, `=${writeCondition(condition)}`);
  if (feel === '') {
    return (
      <Banner
        tone="attention"
        actions={readOnly || start === null ? undefined : <Button onClick={() => set(start)}>{t('studioPathway.ways.say')}</Button>}
      >
        <p>{t('studioPathway.ways.unset')}</p>
      </Banner>
    );
  }
  const condition = feel.startsWith('=') ? readCondition(feel) : null;
  if (condition === null) return <ByHand feel={feel} />;
  return (
    <>
      <p className="pathway-said">{t('studioPathway.ways.taken', { condition: sayCondition(condition, questions, t) })}</p>
      {readOnly ? null : <ConditionBuilder condition={condition} questions={questions} known={questions} onChange={set} />}
    </>
  );
}
