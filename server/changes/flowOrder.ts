import type { Said } from './Change.ts';
import type { Pathways } from './partChanges.ts';
import type { Pathway } from './readPathway.ts';

/** Sentences in the order in which a case meets what they are about; those about the whole come first, what is gone where it stood. */
export function inFlowOrder(said: readonly Said[], { before, after }: Pathways): Said[] {
  const [old, now] = [flowOrder(before), flowOrder(after)];
  const rank = (id: string): number => {
    const part = after.ways.get(id)?.from ?? before.ways.get(id)?.from ?? id;
    if (now.includes(part)) return now.indexOf(part);
    const kept = old.slice(0, Math.max(0, old.indexOf(part))).findLast((each) => now.includes(each));
    return kept === undefined ? 0 : now.indexOf(kept) + 0.5;
  };
  return said
    .map((each) => ({ each, at: each.place === null ? -1 : rank(each.place) }))
    .sort((a, b) => a.at - b.at)
    .map(({ each }) => each);
}

/** Ids of the parts, each way to where it meets the others before what comes behind; what hangs on a part right after it. */
function flowOrder({ parts, ways }: Pathway): string[] {
  const seen = new Set<string>();
  const order: string[] = [];
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const hanging = [...parts.values()].filter(({ facets }) => facets['on'] === id || facets['inside'] === id).map((part) => part.id);
    const next = [...ways.values()].filter(({ from }) => from === id).map(({ to }) => to);
    [...hanging, ...next].reverse().forEach(visit);
    order.unshift(id);
  };
  for (const { id, facets } of parts.values()) if (facets['kind'] === 'bpmn:StartEvent') visit(id);
  return [...order, ...[...parts.keys()].filter((id) => !seen.has(id))];
}

/** Forms of the steps that lead to a part, the nearest first. */
export function formsBefore({ parts, ways }: Pathway, part: string): string[] {
  const seen = new Set([part]);
  for (const id of seen) {
    for (const { from, to } of ways.values()) if (to === id) seen.add(from);
    const host = parts.get(id)?.facets['on'] ?? '';
    if (host !== '') seen.add(host);
  }
  return [...seen].flatMap((id) => parts.get(id)?.facets['form'] ?? []).filter((form) => form !== '');
}
