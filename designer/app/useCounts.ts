import { useQuery } from '@tanstack/react-query';
import { isAwaiting } from '../handoffs/isAwaiting.ts';
import { queryKeys } from './queryKeys.ts';
import { useServices } from './ServicesContext.ts';
import { useMay } from './SessionContext.ts';

/** What waits, for the numbers beside the navigation; kept fresh by live events. */
export function useCounts(): { inbox: number; handoffs: number } {
  const { api } = useServices();
  const may = useMay();
  const tasks = useQuery({
    queryKey: queryKeys.tasks('me'),
    queryFn: () => api.tasks({ view: 'me' }),
    enabled: may('task.read'),
    staleTime: 10_000,
  });
  const handoffs = useQuery({
    queryKey: queryKeys.handoffs('in'),
    queryFn: () => api.handoffs('in'),
    enabled: may('handoff.read'),
    staleTime: 10_000,
  });
  return {
    inbox: tasks.data?.counts.me ?? 0,
    handoffs: handoffs.data?.handoffs.filter((handoff) => isAwaiting(handoff)).length ?? 0,
  };
}
