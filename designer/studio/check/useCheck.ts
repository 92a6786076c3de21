import { useEffect, useState, useSyncExternalStore } from 'react';
import { createChecker } from './createChecker.ts';
import type { Checked } from './createChecker.ts';
import { openCheckWorker } from './openCheckWorker.ts';

/** How the check of a draft stands, and the way to try again when it could not run. */
export interface Check {
  readonly checked: Checked;
  readonly again: () => void;
}

/** What is to be mended in the parts of a draft as they stand on this screen, kept or not, with or without a network. */
export function useCheck(texts: ReadonlyMap<string, string>, root: string): Check {
  const [checker] = useState(() => createChecker(root, openCheckWorker));
  const checked = useSyncExternalStore(checker.subscribe, checker.view);
  useEffect(() => checker.check(texts), [checker, texts]);
  useEffect(() => () => checker.close(), [checker]);
  return { checked, again: checker.again };
}
