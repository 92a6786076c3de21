import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { Button } from '../look/Button.tsx';
import { ProblemBanner } from '../look/ProblemBanner.tsx';

/** Puts a step back into the office's list; what was written stays with it. */
export function GiveBack({ taskId }: { taskId: string }): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const client = useQueryClient();
  const release = useMutation({
    mutationFn: () => api.release(taskId),
    onSettled: async () => {
      await client.invalidateQueries({ queryKey: queryKeys.task(taskId) });
      void client.invalidateQueries({ queryKey: queryKeys.allTasks() });
    },
  });
  return (
    <>
      {release.error === null ? null : <ProblemBanner problem={release.error} />}
      <Button tone="quiet" busy={release.isPending} onClick={() => release.mutate()}>
        {t('task.release')}
      </Button>
    </>
  );
}
