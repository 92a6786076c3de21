import { readShownWhen, writeShownWhen, type Condition } from '#feel';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { startCondition } from '../../condition/startCondition.ts';
import { earlierQuestions, knownQuestions } from '../schema/earlierQuestions.ts';
import { changeIn } from '../schema/partChanges.ts';
import { ConditionBuilder } from '../../condition/ConditionBuilder.tsx';
import { OneOf } from '../../../look/OneOf.tsx';
import type { PartProps } from './PanelProps.ts';

/** When is it shown: always, or only when earlier answers say so. */
export function ShownQuestion({ session, part }: PartProps): ReactElement {
  const { t } = useTranslation();
  const hide = part.conditional?.['hide'];
  const way = typeof hide === 'string' && hide !== '' ? 'when' : 'always';
  const questions = earlierQuestions(session.form(), part);
  const start = startCondition(questions);
  const set = (condition: Condition | null, typing?: string): void =>
    session.change(part, changeIn(part, 'conditional', { hide: condition === null ? undefined : writeShownWhen(condition) }), typing);
  const options = [
    { value: 'always', label: t('studioForm.shownAlways') },
    ...(start === null && way !== 'when' ? [] : [{ value: 'when' as const, label: t('studioForm.shownWhen') }]),
  ] as const;
  return (
    <OneOf
      question={t('studioForm.shown')}
      hint={options.length === 1 ? t('studioForm.noEarlier') : undefined}
      options={options}
      value={way}
      onChange={(next) => (next === way ? undefined : set(next === 'when' ? start : null))}
    >
      {way === 'when' && typeof hide === 'string' ? (
        <ConditionBuilder
          condition={readShownWhen(hide)}
          questions={questions}
          known={knownQuestions(session.form())}
          onChange={(condition) => set(condition, 'shown')}
        />
      ) : null}
    </OneOf>
  );
}
