import type { TaskDetail } from '#contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { History } from 'lucide-react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { Banner } from '../look/Banner.tsx';
import { Button } from '../look/Button.tsx';
import { ButtonLink } from '../look/ButtonLink.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { AssignSheet } from './AssignSheet.tsx';
import { EarlierAnswers } from './EarlierAnswers.tsx';

function Ended({ detail }: { detail: TaskDetail }): ReactElement | null {
  const { t } = useTranslation();
  const { state } = detail.task;
  if (state !== 'completed' && state !== 'completing' && state !== 'withdrawn') return null;
  return (
    <Banner
      tone="info"
      title={t(`task.${state}`)}
      role="status"
      actions={<ButtonLink to={`/cases/${detail.task.case.id}`}>{t('inbox.seeCase')}</ButtonLink>}
    >
      <p>{t(`task.${state}Text`)}</p>
    </Banner>
  );
}

function Holder({ detail }: { detail: TaskDetail }): ReactElement | null {
  const { t } = useTranslation();
  if (detail.may.submit || detail.may.claim || !['open', 'claimed'].includes(detail.task.state)) return null;
  const name = detail.task.assignee?.name;
  return (
    <Banner tone="info">
      <p>{name === undefined ? t('task.readOnly') : t('task.otherHas', { name })}</p>
    </Banner>
  );
}

/** How the step stands: to be taken, mine, someone else's, or over; and what can be done about it. */
export function TaskStanding({ detail }: { detail: TaskDetail }): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const client = useQueryClient();
  const [assigning, setAssigning] = useState(false);
  const [earlier, setEarlier] = useState(false);
  const taskId = detail.task.id;
  const reread = async (): Promise<void> => {
    await client.invalidateQueries({ queryKey: queryKeys.task(taskId) });
    void client.invalidateQueries({ queryKey: queryKeys.allTasks() });
  };
  const claim = useMutation({ mutationFn: () => api.claim(taskId), onSettled: reread });
  const { may } = detail;
  return (
    <>
      <Ended detail={detail} />
      <Holder detail={detail} />
      {claim.error === null ? null : <ProblemBanner problem={claim.error} />}
      {may.claim && !may.submit ? (
        <Banner
          tone="info"
          actions={
            <Button tone="main" busy={claim.isPending} onClick={() => claim.mutate()}>
              {t('task.claim')}
            </Button>
          }
        >
          <p>{t('task.claimText')}</p>
        </Banner>
      ) : null}
      <div className="task-hand">
        {detail.earlier.length === 0 ? null : (
          <Button tone="quiet" icon={<History size={18} aria-hidden="true" />} onClick={() => setEarlier(true)}>
            {t('task.earlier')}
          </Button>
        )}
        {may.claim && may.submit ? (
          <Button tone="quiet" busy={claim.isPending} onClick={() => claim.mutate()}>
            {t('task.claim')}
          </Button>
        ) : null}
        {may.assign ? (
          <Button tone="quiet" onClick={() => setAssigning(true)}>
            {t('task.assign')}
          </Button>
        ) : null}
      </div>
      <EarlierAnswers open={earlier} onClose={() => setEarlier(false)} forms={detail.earlier} />
      {may.assign ? <AssignSheet taskId={taskId} open={assigning} onClose={() => setAssigning(false)} onAssigned={reread} /> : null}
    </>
  );
}
