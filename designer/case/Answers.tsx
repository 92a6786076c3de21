import type { CaseDetail } from '#contract';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../app/NamesContext.ts';
import { EmptyState } from '../look/EmptyState.tsx';
import { Facts } from '../look/Facts.tsx';
import { useTime } from '../time/useTime.ts';

type Group = CaseDetail['answers'][number];

function AnswerGroup({ group, open }: { group: Group; open: boolean }): ReactElement {
  const { t } = useTranslation();
  const time = useTime();
  const { hidden } = useNames();
  const when = time.when(group.at);
  return (
    <details className="fold card" open={open}>
      <summary>
        <strong>{group.title}</strong>
        <span className="small quiet">
          {group.by === null
            ? t('case.answersAt', { step: group.step, when })
            : t('case.answersBy', { step: group.step, when, by: group.by })}
        </span>
      </summary>
      <Facts
        facts={group.answers.map((answer) => ({
          label: answer.label,
          value: hidden && answer.personal ? <span className="quiet">{t('app.hidden')}</span> : answer.text,
        }))}
      />
    </details>
  );
}

/** Everything answered so far, form by form, newest first. */
export function Answers({ groups }: { groups: readonly Group[] }): ReactElement {
  const { t } = useTranslation();
  const newest = [...groups].sort((a, b) => b.at.localeCompare(a.at));
  if (newest.length === 0) return <EmptyState title={t('case.noAnswers')}>{t('case.noAnswersText')}</EmptyState>;
  return (
    <div className="answer-groups">
      {newest.map((group, index) => (
        <AnswerGroup key={`${group.formId}${group.at}`} group={group} open={index === 0} />
      ))}
    </div>
  );
}
