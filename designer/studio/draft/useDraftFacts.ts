import { useState } from 'react';
import { draftFacts } from './draftFacts.ts';
import type { DraftFacts } from './draftFacts.ts';

/** What the parts say of each other, read anew for those that changed. */
export function useDraftFacts(texts: ReadonlyMap<string, string>, root: string): DraftFacts {
  const [read, setRead] = useState(() => ({ texts, facts: draftFacts(texts, root) }));
  if (read.texts === texts) return read.facts;
  const next = { texts, facts: draftFacts(texts, root, read) };
  setRead(next);
  return next.facts;
}
