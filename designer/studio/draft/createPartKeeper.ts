import { createDraftKeeper } from '../../task/createDraftKeeper.ts';
import type { DraftKeeper } from '../../task/createDraftKeeper.ts';
import type { WaitingDrafts } from '../../task/waitingDraft.ts';
import type { PartCalls } from './partCalls.ts';

export interface PartKeeperDeps {
  readonly calls: PartCalls;
  readonly waiting: WaitingDrafts<string>;
  now(): number;
  after(delay: number, task: () => void): () => void;
}

/** Keeps the text of one part as a step's answers are kept. */
export function createPartKeeper(
  deps: PartKeeperDeps,
  { file, revision: start }: { file: string; revision: number },
  onSaved: (revision: number) => void,
): DraftKeeper<string> {
  return createDraftKeeper<string>(
    {
      ...deps,
      save: async (text, revision, leaving) => {
        const saved = await deps.calls.save({ file, text, revision }, leaving);
        onSaved(saved.revision);
        return saved;
      },
      reread: async () => {
        const { text = '', revision = 0 } = (await deps.calls.read(file)) ?? {};
        return { answers: text, revision };
      },
      remember: (waiting) => (waiting === null ? deps.waiting.remove(file) : deps.waiting.write(file, waiting)),
    },
    start,
  );
}
