import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { queryKeys } from '../../app/queryKeys.ts';
import { useServices } from '../../app/ServicesContext.ts';
import type { WaitingStep } from '../pathway/PathwayEditorProps.ts';

/** How often it is asked again while a pathway is open (ms). */
const ASK_AGAIN_MS = 15_000;

/** At which steps of a pathway cases are now; none while that is not known. */
export function useWaiting(draftId: string, pathway: string): readonly WaitingStep[] {
  const { api } = useServices();
  const { data } = useQuery({
    queryKey: queryKeys.waiting(draftId),
    queryFn: () => api.studio.waiting(draftId),
    refetchInterval: ASK_AGAIN_MS,
  });
  return useMemo(
    () => (data?.steps ?? []).filter(({ processId }) => processId === pathway).map(({ stepId, cases }) => ({ step: stepId, cases })),
    [data, pathway],
  );
}
