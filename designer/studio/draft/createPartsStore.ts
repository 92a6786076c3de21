import type { DraftDetail, DraftPart } from '#contract';
import type { DraftKeeper, Keeping } from '../../task/createDraftKeeper.ts';
import { createWatched } from '../../task/createWatched.ts';
import { createPartKeeper } from './createPartKeeper.ts';
import type { PartKeeperDeps } from './createPartKeeper.ts';

export interface PartsStoreDeps extends PartKeeperDeps {
  /** A text was kept by the server. */
  onKept(): void;
}

/** The parts of a draft as they stand on this screen. */
export interface PartsView {
  readonly texts: ReadonlyMap<string, string>;
  /** Files that somebody else changed while this person did, with who. */
  readonly conflicts: ReadonlyMap<string, string | null>;
  /** Files whose last text came too late, when the draft was no longer changed; it lies among their earlier versions. */
  readonly late: ReadonlySet<string>;
  /** How the keeping of all parts stands: the one that needs most attention. */
  readonly keeping: Keeping;
}

export interface PartsStore {
  view: () => PartsView;
  subscribe: (listener: () => void) => () => void;
  /** `base`, where it is known, is the text that the new one was made from: when another has come since, she has to choose. */
  change: (file: string, text: string, base?: string) => void;
  /** She is typing in this part: what somebody else saves waits until she has done. */
  hold: (file: string) => void;
  /** After a conflict: this person's text over the other, which stays in the history. */
  keepMine(file: string): Promise<void>;
  /** After a conflict: the other's text; this person's is kept in the history first. */
  takeTheirs(file: string): Promise<void>;
  /** A part was removed from the draft. */
  forget(file: string): void;
  /** Takes in what the server has for parts that nobody is changing here; what it no longer has goes. */
  refresh(parts: readonly DraftPart[]): void;
  /** Sends at once all that waits. */
  flush(leaving?: boolean): void;
}

/** How long unfinished typing keeps another's version away (ms). */
const HOLD_MS = 60_000;

/** A revision that no part has once it was saved, so that the server asks to choose. */
const NO_REVISION = 0;

const ORDER: readonly Keeping['kind'][] = ['conflict', 'refused', 'here', 'keeping', 'kept', 'untouched'];
const mostUrgent = (states: readonly Keeping[]): Keeping =>
  [...states].sort((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind))[0] ?? { kind: 'untouched' };

/** Keeps each part of a draft by itself, as a step's answers are kept. */
export function createPartsStore(deps: PartsStoreDeps, draft: DraftDetail): PartsStore {
  const texts = new Map(draft.parts.map(({ file, text }) => [file, text]));
  const revisions = new Map(draft.parts.map(({ file, revision }) => [file, revision]));
  const keepers = new Map<string, DraftKeeper<string>>();
  const faster = new Map<string, string | null>();
  const late = new Set<string>();
  const heldUntil = new Map<string, number>();
  const watched = createWatched<PartsView>(viewNow());
  function viewNow(): PartsView {
    const keeping = mostUrgent([...keepers.values()].map((keeper) => keeper.state()));
    const torn = [...keepers].filter(([, keeper]) => keeper.state().kind === 'conflict');
    const conflicts = new Map(torn.map(([file]) => [file, faster.get(file) ?? null]));
    return { texts: new Map(texts), conflicts, late: new Set(late), keeping };
  }
  const tell = (): void => watched.set(viewNow());
  const nameConflict = async (file: string): Promise<void> => {
    faster.set(file, (await deps.calls.read(file).catch(() => undefined))?.changedBy ?? null);
    tell();
  };
  const onState = (file: string, keeper: DraftKeeper<string>): void => {
    if (keeper.state().kind === 'kept') deps.onKept();
    if (keeper.state().kind === 'conflict') void nameConflict(file);
    if (keeper.state().kind === 'refused')
      void takeTheirs(file).then(
        () => deps.onKept(),
        () => undefined,
      );
    tell();
  };
  const takeTheirs = async (file: string): Promise<void> => {
    await deps.calls.putAside(file, texts.get(file) ?? '');
    const theirs = await deps.calls.read(file);
    if (keeperOf(file).state().kind === 'refused') late.add(file);
    if (theirs === undefined) texts.delete(file);
    else texts.set(file, theirs.text);
    keeperOf(file).adopt(theirs?.revision ?? 0);
  };
  const begin = (file: string): DraftKeeper<string> => {
    const keeper = createPartKeeper(deps, { file, revision: revisions.get(file) ?? 0 }, (revision) => revisions.set(file, revision));
    keepers.set(file, keeper);
    keeper.subscribe(() => onState(file, keeper));
    return keeper;
  };
  const keeperOf = (file: string): DraftKeeper<string> => keepers.get(file) ?? begin(file);
  const change: PartsStore['change'] = (file, text, base = texts.get(file)) => {
    if (texts.get(file) === text) return;
    if (texts.get(file) !== base) keeperOf(file).adopt(NO_REVISION);
    texts.set(file, text);
    heldUntil.delete(file);
    keeperOf(file).change(text);
    tell();
  };
  for (const { file, text } of draft.parts) {
    const waiting = deps.waiting.read(file);
    if (waiting?.answers === text) deps.waiting.remove(file);
    if (waiting === null || waiting.answers === text) continue;
    revisions.set(file, waiting.revision);
    change(file, waiting.answers);
  }
  const isFree = (file: string): boolean =>
    ['untouched', 'kept'].includes(keepers.get(file)?.state().kind ?? 'untouched') && deps.now() > (heldUntil.get(file) ?? 0);
  const forget = (file: string): void => {
    keepers.get(file)?.stop();
    for (const known of [texts, revisions, keepers, faster, late, heldUntil]) known.delete(file);
    deps.waiting.remove(file);
    tell();
  };
  return {
    view: watched.get,
    subscribe: watched.subscribe,
    change,
    hold: (file) => heldUntil.set(file, deps.now() + HOLD_MS),
    keepMine: (file) => keeperOf(file).keepMine(texts.get(file) ?? ''),
    takeTheirs,
    forget,
    refresh(parts) {
      const there = new Set(parts.map(({ file }) => file));
      [...revisions.keys()].filter((file) => !there.has(file) && isFree(file)).forEach(forget);
      for (const { file, text, revision } of parts) {
        if (revision <= (revisions.get(file) ?? 0) || !isFree(file)) continue;
        texts.set(file, text);
        revisions.set(file, revision);
        keepers.get(file)?.adopt(revision);
      }
      tell();
    },
    flush: (leaving) => keepers.forEach((keeper) => keeper.flush(leaving)),
  };
}
