import type { HandoffSummary, LiveEvent } from '#contract';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { Api } from '../api/createApi.ts';
import { queryKeys } from '../app/queryKeys.ts';
import { useServices } from '../app/ServicesContext.ts';
import { noticeOf } from './noticeOf.ts';
import { staleKeys } from './staleKeys.ts';

async function findHandoff(client: QueryClient, api: Api, event: LiveEvent): Promise<HandoffSummary | null> {
  const directions = event.kind === 'handoff-received' ? (['in'] as const) : (['out'] as const);
  for (const direction of directions) {
    const list = await client.query({ queryKey: queryKeys.handoffs(direction), queryFn: () => api.handoffs(direction), staleTime: 0 });
    const found = list.handoffs.find((handoff) => handoff.id === event.handoffId);
    if (found !== undefined) return found;
  }
  return null;
}

/** Follows the person's live events while she is signed in: makes old answers be asked again and tells the news. */
export function useFollowLive(cursor: number, personId: string): void {
  const { api, live, notices } = useServices();
  const client = useQueryClient();
  const { t } = useTranslation();
  useEffect(() => {
    const tell = async (event: LiveEvent): Promise<void> => {
      if (event.handoffId === null) return;
      const handoff = await findHandoff(client, api, event).catch(() => null);
      const notice = noticeOf(event, handoff, t);
      if (notice !== null) notices.add(notice);
    };
    return live.follow(cursor, (events) => {
      const keys = new Map(events.flatMap(staleKeys).map((key) => [key.join('/'), key]));
      keys.forEach((queryKey) => {
        void client.invalidateQueries({ queryKey });
      });
      events.forEach((event) => {
        void tell(event);
      });
    });
    // The cursor only says where to begin; a newer one from a later session answer must not begin again.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [personId, api, live, notices, client, t]);
}
