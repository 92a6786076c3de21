import type { DraftDetail, DraftPart } from '#contract';
import type { StudioCalls } from '../../api/studioCalls.ts';
import { createDraftKeeper } from '../../task/createDraftKeeper.ts';
import type { DraftKeeper, Keeping } from '../../task/createDraftKeeper.ts';
import { createWatched } from '../../task/createWatched.ts';
import type { WaitingDrafts } from '../../task/waitingDraft.ts';

export interface PartsStoreDeps {
  readonly calls: Pick<StudioCalls, 'draft' | 'savePart' | 'keepAside'>;
  readonly waiting: WaitingDrafts<string>;
  now(): number;
  after(delay: number, task: () => void): () => void;
  /** A text was kept by the server. */
  onKept(): void;
}

/** The parts of a draft as they stand on this screen. */
export interface PartsView {
  readonly texts: ReadonlyMap<string, string>;
  /** Files that somebody else changed while this person did, with who. */
  readonly conflicts: ReadonlyMap<string, string | null>;
  /** How the keeping of all parts stands: the one that needs most attention. */
  readonly keeping: Keeping;
}

export interface PartsStore {
  view: () => PartsView;
  subscribe: (listener: () => void) => () => void;
  change(file: string, text: string): void;
  /** After a conflict: this person's text over the other, which stays in the history. */
  keepMine(file: string): Promise<void>;
  /** After a conflict: the other's text; this person's is kept in the history first. */
  takeTheirs(file: string): Promise<void>;
  /** Takes in what the server has for parts that nobody is changing here. */
  refresh(parts: readonly DraftPart[]): void;
  /** Sends at once all that waits. */
  flush(leaving?: boolean): void;
  stop(): void;
}

const ORDER: readonly Keeping['kind'][] = ['conflict', 'refused', 'here', 'keeping', 'kept', 'untouched'];

/** Keeps each part of a draft by itself, as a step's answers are kept. */
export function createPartsStore(deps: PartsStoreDeps, draft: DraftDetail): PartsStore {
  const texts = new Map(draft.parts.map(({ file, text }) => [file, text]));
  const revisions = new Map(draft.parts.map(({ file, revision }) => [file, revision]));
  const keepers = new Map<string, DraftKeeper<string>>();
  const conflicts = new Map<string, string | null>();
  const watched = createWatched<PartsView>(viewNow());

  function viewNow(): PartsView {
    const states = [...keepers.values()].map((keeper) => keeper.state());
    const kept = states.sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0];
    return { texts: new Map(texts), conflicts: new Map(conflicts), keeping: kept ?? { kind: 'untouched' } };
  }
  const tell = (): void => watched.set(viewNow());
  const theirsOf = async (file: string): Promise<DraftPart | undefined> =>
    (await deps.calls.draft(draft.id)).parts.find((part) => part.file === file);
  const nameConflict = async (file: string): Promise<void> => {
    const theirs = await theirsOf(file).catch(() => undefined);
    conflicts.set(file, theirs?.changedBy ?? null);
    tell();
  };
  const onState = (file: string, keeper: DraftKeeper<string>): void => {
    if (keeper.state().kind === 'kept') deps.onKept();
    if (keeper.state().kind === 'conflict') void nameConflict(file);
    else conflicts.delete(file);
    tell();
  };
  const begin = (file: string): DraftKeeper<string> => {
    const keeper = createDraftKeeper<string>(
      {
        ...deps,
        save: async (text, revision) => {
          const saved = await deps.calls.savePart(draft.id, { file, text, revision, how: 'saved' });
          revisions.set(file, saved.revision);
          return saved;
        },
        reread: async () => {
          const part = await theirsOf(file);
          return { answers: part?.text ?? '', revision: part?.revision ?? 0 };
        },
        remember: (waiting) => (waiting === null ? deps.waiting.remove(file) : deps.waiting.write(file, waiting)),
      },
      revisions.get(file) ?? 0,
    );
    keepers.set(file, keeper);
    keeper.subscribe(() => onState(file, keeper));
    return keeper;
  };
  const keeperOf = (file: string): DraftKeeper<string> => keepers.get(file) ?? begin(file);
  const change = (file: string, text: string): void => {
    if (texts.get(file) === text) return;
    texts.set(file, text);
    keeperOf(file).change(text);
    tell();
  };
  for (const { file } of draft.parts) {
    const waiting = deps.waiting.read(file);
    if (waiting === null) continue;
    revisions.set(file, waiting.revision);
    change(file, waiting.answers);
  }
  return {
    view: watched.get,
    subscribe: watched.subscribe,
    change,
    keepMine: (file) => keeperOf(file).keepMine(texts.get(file) ?? ''),
    async takeTheirs(file) {
      await deps.calls.keepAside(draft.id, { file, text: texts.get(file) ?? '' });
      const theirs = await theirsOf(file);
      if (theirs === undefined) texts.delete(file);
      else texts.set(file, theirs.text);
      keeperOf(file).adopt(theirs?.revision ?? 0);
    },
    refresh(parts) {
      for (const { file, text, revision } of parts) {
        const kind = keepers.get(file)?.state().kind ?? 'untouched';
        const isNewer = revision > (revisions.get(file) ?? 0);
        if (!isNewer || (kind !== 'untouched' && kind !== 'kept')) continue;
        texts.set(file, text);
        revisions.set(file, revision);
        keepers.get(file)?.adopt(revision);
      }
      tell();
    },
    flush: (leaving) => keepers.forEach((keeper) => keeper.flush(leaving)),
    stop: () => keepers.forEach((keeper) => keeper.stop()),
  };
}
