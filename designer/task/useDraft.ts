import type { TaskDetail } from '#contract';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useServices } from '../app/ServicesContext.ts';
import { useSession } from '../app/SessionContext.ts';
import { createDraftKeeper } from './createDraftKeeper.ts';
import type { DraftKeeper, Keeping } from './createDraftKeeper.ts';
import { useFlushing } from './useFlushing.ts';
import { waitingDraftsOf } from './waitingDraft.ts';
import type { WaitingDraft } from './waitingDraft.ts';

export interface Draft {
  keeper: DraftKeeper;
  keeping: Keeping;
  /** A draft that waited on this device when the page opened. */
  waiting: WaitingDraft | null;
}

function after(delay: number, task: () => void): () => void {
  const timer = window.setTimeout(task, delay);
  return () => window.clearTimeout(timer);
}

/** The draft of one task, kept while it is typed, sent when the network is back, flushed when the page is left. */
export function useDraft(detail: TaskDetail): Draft {
  const { api } = useServices();
  const { user } = useSession();
  const taskId = detail.task.id;
  const [{ keeper, waiting }] = useState(() => {
    const drafts = waitingDraftsOf(user.id);
    const waits = drafts.read(taskId);
    const revision = waits?.revision ?? detail.draft?.revision ?? 0;
    return {
      waiting: waits,
      keeper: createDraftKeeper(
        {
          save: (answers, base, keepalive) => api.saveDraft(taskId, { answers, revision: base }, { keepalive }),
          reread: async () => {
            const now = await api.task(taskId);
            return { answers: now.answers, revision: now.draft?.revision ?? 0 };
          },
          remember: (draft) => (draft === null ? drafts.remove(taskId) : drafts.write(taskId, draft)),
          now: Date.now,
          after,
        },
        revision,
      ),
    };
  });
  const keeping = useSyncExternalStore(keeper.subscribe, keeper.state);
  useFlushing(keeper);
  useEffect(() => {
    if (waiting !== null) keeper.change(waiting.answers);
  }, [keeper, waiting]);
  return { keeper, keeping, waiting };
}
