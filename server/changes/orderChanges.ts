import type { Said } from './Change.ts';
import { listed } from './Facets.ts';
import { kindOf, partName } from './partNames.ts';
import type { Pathways } from './partChanges.ts';
import type { Pathway } from './readPathway.ts';

/** Who comes after whom, on both sides, less what sentences have told already. */
interface Order {
  readonly pathways: Pathways;
  /** Pairs `from to` of the older side that are gone, and of the newer side that are new. */
  readonly gone: Set<string>;
  readonly fresh: Set<string>;
}

/** What was added, removed and moved, and every other change in what comes after what. */
export function orderChanges(pathways: Pathways): Said[] {
  const [old, now] = [pairsOf(pathways.before), pairsOf(pathways.after)];
  const order: Order = {
    pathways,
    gone: new Set([...old].filter((pair) => !now.has(pair))),
    fresh: new Set([...now].filter((pair) => !old.has(pair))),
  };
  return [...addedParts(order), ...removedParts(order), ...movedParts(order), ...otherPairs(order), ...lineChanges(pathways)];
}

const pairsOf = ({ ways }: Pathway): Set<string> => new Set([...ways.values()].map(({ from, to }) => `${from} ${to}`));
const before = (pairs: Iterable<string>, id: string): string[] =>
  [...pairs].flatMap((pair) => (pair.endsWith(` ${id}`) ? [pair.slice(0, -id.length - 1)] : []));
const after = (pairs: Iterable<string>, id: string): string[] =>
  [...pairs].flatMap((pair) => (pair.startsWith(`${id} `) ? [pair.slice(id.length + 1)] : []));

function addedParts({ pathways, gone, fresh }: Order): Said[] {
  const added = [...pathways.after.parts.values()].filter(({ id }) => !pathways.before.parts.has(id));
  return added.map((part) => {
    const [from, to] = [before(fresh, part.id), after(fresh, part.id)];
    for (const one of from) fresh.delete(`${one} ${part.id}`);
    for (const one of from) for (const other of to) if (gone.delete(`${one} ${other}`)) fresh.delete(`${part.id} ${other}`);
    const name = partName(pathways.after, part.id);
    const on = part.facets['on'] ?? '';
    const places = (ids: readonly string[]): string => listed(ids.map((id) => partName(pathways.after, id)));
    const place = on !== '' ? ` to ${partName(pathways.after, on)}` : from.length > 0 ? ` after ${places(from)}` : '';
    return { place: part.id, sentence: `${kindOf(part)} ${name} was added${place}.` };
  });
}

function removedParts({ pathways, gone, fresh }: Order): Said[] {
  const removed = [...pathways.before.parts.values()].filter(({ id }) => !pathways.after.parts.has(id));
  const known = removed.map((part) => ({ part, from: before(gone, part.id), to: after(gone, part.id) }));
  return known.map(({ part, from, to }) => {
    for (const one of from) gone.delete(`${one} ${part.id}`);
    for (const one of to) gone.delete(`${part.id} ${one}`);
    for (const one of from) for (const other of to) fresh.delete(`${one} ${other}`);
    return { place: part.id, sentence: `${kindOf(part)} ${partName(pathways.before, part.id)} was removed.` };
  });
}

/** A part was moved when its old neighbours now follow each other, and it now stands between two that did. */
function movedParts({ pathways, gone, fresh }: Order): Said[] {
  return [...pathways.after.parts.values()].flatMap((part) => {
    const [from, to] = [before(fresh, part.id), after(fresh, part.id)];
    const [oldFrom, oldTo] = [before(gone, part.id), after(gone, part.id)];
    if ([from, to, oldFrom, oldTo].some(({ length }) => length !== 1)) return [];
    const [p1 = '', s1 = '', p0 = '', s0 = ''] = [from[0], to[0], oldFrom[0], oldTo[0]];
    if (!fresh.has(`${p0} ${s0}`) || !gone.has(`${p1} ${s1}`)) return [];
    for (const pair of [`${p0} ${s0}`, `${p1} ${part.id}`, `${part.id} ${s1}`]) fresh.delete(pair);
    for (const pair of [`${p1} ${s1}`, `${p0} ${part.id}`, `${part.id} ${s0}`]) gone.delete(pair);
    const [now, was] = [partName(pathways.after, p1), partName(pathways.before, p0)];
    return [
      {
        place: part.id,
        sentence: `${kindOf(part)} ${partName(pathways.after, part.id)} was moved: it now comes after ${now} (was after ${was}).`,
      },
    ];
  });
}

function otherPairs({ pathways, gone, fresh }: Order): Said[] {
  const sources = new Set([...fresh, ...gone].map((pair) => pair.slice(0, pair.indexOf(' '))));
  return [...sources].map((id) => {
    const now = listed(after(fresh, id).map((one) => partName(pathways.after, one)));
    const was = listed(after(gone, id).map((one) => partName(pathways.before, one)));
    const name = partName(pathways.after.parts.has(id) ? pathways.after : pathways.before, id);
    if (now === '') return { place: id, sentence: `After ${name} the pathway no longer goes to ${was}.` };
    return { place: id, sentence: `After ${name} the pathway now goes to ${now}${was === '' ? '' : ` (was ${was})`}.` };
  });
}

/** Lines that were drawn anew, or twice, between the same two parts. */
function lineChanges({ before: old, after: now }: Pathways): Said[] {
  const pair = ({ from, to }: { from: string; to: string }): string => `${from} ${to}`;
  const count = (pathway: Pathway, one: string): number => [...pathway.ways.values()].filter((way) => pair(way) === one).length;
  const both = [...pairsOf(now)].filter((one) => pairsOf(old).has(one));
  const changed = both.filter((one) => {
    const same = [...now.ways.values()].some((way) => pair(way) === one && old.ways.get(way.id) !== undefined);
    return count(old, one) !== count(now, one) || !same;
  });
  return changed.map((one) => {
    const [from = '', to = ''] = one.split(' ');
    return { place: from, sentence: `The line from ${partName(now, from)} to ${partName(now, to)} was drawn anew.` };
  });
}
