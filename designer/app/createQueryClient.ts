import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '../api/ApiProblem.ts';
import { queryKeys } from './queryKeys.ts';

/** Remembers what the server said; an answer "signed out" anywhere makes the session be asked again. */
export function createQueryClient(): QueryClient {
  const onError = (problem: unknown): void => {
    if (problem instanceof ApiProblem && problem.status === 401) void client.invalidateQueries({ queryKey: queryKeys.session() });
  };
  const client: QueryClient = new QueryClient({
    queryCache: new QueryCache({ onError: (problem, query) => (query.queryKey[0] === 'session' ? undefined : onError(problem)) }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        networkMode: 'always',
        gcTime: 30 * 60_000,
        retry: (failures, problem) => !(problem instanceof ApiProblem) && failures < 2,
        retryDelay: (attempt) => 600 * 2 ** attempt,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  });
  return client;
}
