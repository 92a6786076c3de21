import type { ReviewDraft } from '#contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { queryKeys } from '../../app/queryKeys.ts';
import { useServices } from '../../app/ServicesContext.ts';

export interface Review {
  readonly busy: boolean;
  readonly problem: Error | null;
  readonly say: (said: ReviewDraft) => void;
  readonly publish: () => void;
}

/** What is decided about a draft; `onDone` after each decision that the server took. */
export function useReview(draftId: string, onDone: () => void): Review {
  const { api } = useServices();
  const queries = useQueryClient();
  const settle = (): void => {
    void queries.invalidateQueries({ queryKey: queryKeys.procedures() });
    onDone();
  };
  const saying = useMutation({ mutationFn: (said: ReviewDraft) => api.studio.review(draftId, said), onSuccess: settle });
  const publishing = useMutation({ mutationFn: () => api.studio.publish(draftId), onSuccess: settle });
  return {
    busy: saying.isPending || publishing.isPending,
    problem: saying.error ?? publishing.error,
    say: (said) => saying.mutate(said),
    publish: () => publishing.mutate(),
  };
}
