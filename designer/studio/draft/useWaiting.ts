import { useQuery } from '@tanstack/react-query';
import { useCallback } from 'react';
import { queryKeys } from '../../app/queryKeys.ts';
import { useServices } from '../../app/ServicesContext.ts';
import type { WaitingStep } from '../pathway/PathwayEditorProps.ts';

/** How often it is asked again while a pathway is open (ms). */
const ASK_AGAIN_MS = 15_000;

/** Asks at which steps of a pathway cases are now: what is known already at once, none where the server does not answer. */
export function useWaiting(draftId: string, pathway: string): () => Promise<readonly WaitingStep[]> {
  const { api } = useServices();
  const { data, refetch } = useQuery({
    queryKey: queryKeys.waiting(draftId),
    queryFn: () => api.studio.waiting(draftId),
    refetchInterval: ASK_AGAIN_MS,
  });
  return useCallback(async () => {
    const { steps = [] } = data ?? (await refetch()).data ?? {};
    return steps.filter(({ processId }) => processId === pathway).map(({ stepId, cases }) => ({ step: stepId, cases }));
  }, [data, refetch, pathway]);
}
