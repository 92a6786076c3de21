import type { TaskList } from '#contract';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { UseQueryResult } from '@tanstack/react-query';
import type { TaskView } from '../api/createApi.ts';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';

const ASK_EVERY_MS = 60_000;

/** One queue of the inbox, renewed by live events and, to be safe, every minute. */
export function useTasks(view: TaskView): UseQueryResult<TaskList> {
  const { api } = useServices();
  return useQuery({ queryKey: queryKeys.tasks(view), queryFn: () => api.tasks({ view }), refetchInterval: ASK_EVERY_MS });
}

/** Counts of all queues, from whichever answer came last. */
export function useTaskCounts(view: TaskView): TaskList['counts'] | null {
  const { api } = useServices();
  const list = useQuery({ queryKey: queryKeys.tasks(view), queryFn: () => api.tasks({ view }), placeholderData: keepPreviousData });
  return list.data?.counts ?? null;
}
