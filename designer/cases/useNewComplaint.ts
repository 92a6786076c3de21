import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import { useNavigate } from 'react-router';
import { ulid } from 'ulidx';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';

export interface NewComplaint {
  start: () => void;
  busy: boolean;
  problem: unknown;
}

/** Opens a complaint and goes to its first form; pressing again after a lost answer asks for the same one. */
export function useNewComplaint(): NewComplaint {
  const { api } = useServices();
  const client = useQueryClient();
  const navigate = useNavigate();
  const requestId = useRef<string | null>(null);
  const create = useMutation({
    mutationFn: () => {
      requestId.current ??= ulid();
      return api.createCase({ requestId: requestId.current });
    },
    onSuccess: async (created) => {
      requestId.current = null;
      void client.invalidateQueries({ queryKey: queryKeys.allCases() });
      await navigate(`/cases/${created.caseId}/next`);
    },
  });
  return { start: () => (create.isPending ? undefined : create.mutate()), busy: create.isPending, problem: create.error };
}
