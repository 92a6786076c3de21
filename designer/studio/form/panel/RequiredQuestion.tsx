import { readCondition, writeCondition } from '#feel';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { startCondition } from '../../condition/startCondition.ts';
import { earlierQuestions, knownQuestions } from '../schema/earlierQuestions.ts';
import { changeRequired, requiredWay } from '../schema/partChanges.ts';
import type { RequiredWay } from '../schema/partChanges.ts';
import { ConditionBuilder } from '../../condition/ConditionBuilder.tsx';
import { OneOf } from '../../../look/OneOf.tsx';
import type { PartProps } from './PanelProps.ts';

/** Must it be answered: no, always, or only when earlier answers say so. */
export function RequiredQuestion({ session, part }: PartProps): ReactElement {
  const { t } = useTranslation();
  const way = requiredWay(part);
  const questions = earlierQuestions(session.form(), part);
  const start = startCondition(questions);
  const choose = (next: RequiredWay): void => {
    if (next !== 'when') session.change(part, changeRequired(part, next));
    else if (way !== 'when' && start !== null) session.change(part, changeRequired(part, 'when', writeCondition(start)));
  };
  const options = [
    { value: 'no', label: t('studioForm.requiredNo') },
    { value: 'always', label: t('studioForm.requiredAlways') },
    ...(start === null && way !== 'when' ? [] : [{ value: 'when' as const, label: t('studioForm.requiredWhen') }]),
  ] as const;
  return (
    <OneOf
      question={t('studioForm.required')}
      hint={part.type === 'checkbox' ? t('studioForm.requiredTick') : undefined}
      options={options}
      value={way}
      onChange={choose}
    >
      {way === 'when' ? (
        <ConditionBuilder
          condition={readCondition(part.properties?.['requiredIf'] ?? '')}
          questions={questions}
          known={knownQuestions(session.form())}
          onChange={(condition) => session.change(part, changeRequired(part, 'when', writeCondition(condition)), 'required')}
        />
      ) : null}
    </OneOf>
  );
}
