import type { DraftDetail } from '#contract';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState, useSyncExternalStore } from 'react';
import * as z from 'zod/mini';
import { queryKeys } from '../../app/queryKeys.ts';
import { useServices } from '../../app/ServicesContext.ts';
import { useSession } from '../../app/SessionContext.ts';
import { useFlushing } from '../../task/useFlushing.ts';
import { waitingOf } from '../../task/waitingDraft.ts';
import { createPartsStore } from './createPartsStore.ts';
import { partCalls } from './partCalls.ts';
import type { PartsStore, PartsView } from './createPartsStore.ts';

function after(delay: number, task: () => void): () => void {
  const timer = window.setTimeout(task, delay);
  return () => window.clearTimeout(timer);
}

/** The parts of a draft while it is edited: kept as she types, sent when the network is back, flushed when the page is left. */
export function useParts(draft: DraftDetail): { store: PartsStore; view: PartsView } {
  const { api } = useServices();
  const { user } = useSession();
  const queries = useQueryClient();
  const [store] = useState(() =>
    createPartsStore(
      {
        calls: partCalls(api.studio, draft.id),
        waiting: waitingOf(z.string(), user.id, draft.id),
        now: Date.now,
        after,
        onKept: () => {
          void queries.invalidateQueries({ queryKey: queryKeys.draft(draft.id) });
          void queries.invalidateQueries({ queryKey: queryKeys.changes(draft.id) });
        },
      },
      draft,
    ),
  );
  const view = useSyncExternalStore(store.subscribe, store.view);
  useEffect(() => store.refresh(draft.parts), [store, draft.parts]);
  useFlushing(store);
  return { store, view };
}
