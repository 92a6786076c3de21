import { Trash2 } from 'lucide-react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Banner } from '../../../look/Banner.tsx';
import { Button } from '../../../look/Button.tsx';
import { firstPart, fits } from '../conditions/firstPart.ts';
import { readCondition } from '../conditions/readCondition.ts';
import { sayCondition } from '../conditions/sayCondition.ts';
import { steeringAnswers } from '../conditions/steeringAnswers.ts';
import { writeCondition } from '../conditions/writeCondition.ts';
import type { BpmnFlow } from '../modeler/BpmnElement.ts';
import { stepWriterOf } from '../modeler/createPlainModeler.ts';
import { whyNotRemove } from '../remove/whyNotRemove.ts';
import { feelOf } from '../steps/readStep.ts';
import type { Asking } from './Asking.ts';
import { ByHand } from './ByHand.tsx';
import { ConditionQuestions } from './ConditionQuestions.tsx';
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
  const answers = steeringAnswers(surroundings, t);
  const feel = feelOf(way.businessObject.get('conditionExpression'));
  const [first] = answers;
  if (feel === '') {
    return (
      <Banner
        tone="attention"
        actions={
          readOnly || first === undefined ? undefined : (
            <Button onClick={() => writer.setCondition(way, writeCondition({ join: 'and', parts: [firstPart(first)] }))}>
              {t('studioPathway.ways.say')}
            </Button>
          )
        }
      >
        <p>{t('studioPathway.ways.unset')}</p>
      </Banner>
    );
  }
  const condition = readCondition(feel);
  const plain = condition?.parts.every((part) => answers.some((answer) => answer.key === part.answer && fits(part, answer)));
  if (condition === null || plain !== true) return <ByHand feel={feel} />;
  return (
    <>
      <p className="pathway-said">{t('studioPathway.condition.taken', { condition: sayCondition(condition, answers, t) })}</p>
      <ConditionQuestions
        condition={condition}
        answers={answers}
        readOnly={readOnly}
        onChange={(changed) => writer.setCondition(way, writeCondition(changed))}
      />
    </>
  );
}
