import { useMutation, useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { ProblemBanner } from '../look/ProblemBanner.tsx';
import { Sheet } from '../look/Sheet.tsx';
import { Skeleton } from '../look/Skeleton.tsx';

/** Colleagues who can take the step; one tap gives it. */
export function AssignSheet({
  taskId,
  open,
  onClose,
  onAssigned,
}: {
  taskId: string;
  open: boolean;
  onClose: () => void;
  onAssigned: () => Promise<void>;
}): ReactElement {
  const { t } = useTranslation();
  const { api } = useServices();
  const people = useQuery({ queryKey: queryKeys.people(), queryFn: api.people, enabled: open });
  const assign = useMutation({
    mutationFn: (personId: string) => api.assign(taskId, personId),
    onSuccess: async () => {
      await onAssigned();
      onClose();
    },
  });
  return (
    <Sheet title={t('task.assignTitle')} open={open} onClose={onClose} narrow>
      {assign.error === null ? null : <ProblemBanner problem={assign.error} />}
      {people.isError ? <ProblemBanner problem={people.error} onRetry={() => void people.refetch()} /> : null}
      {people.isPending ? <Skeleton rows={2} /> : null}
      {people.data?.people.length === 0 ? <p className="quiet">{t('task.assignNobody')}</p> : null}
      <ul className="choose">
        {people.data?.people.map((person) => (
          <li key={person.id}>
            <button
              type="button"
              className="choose-one"
              aria-disabled={assign.isPending}
              onClick={() => (assign.isPending ? undefined : assign.mutate(person.id))}
            >
              <strong>{person.name}</strong>
              <span className="small quiet">{t(`role.${person.role}`)}</span>
            </button>
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
