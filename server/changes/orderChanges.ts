import type { Said } from './Change.ts';
import { capital, listed } from './Facets.ts';
import { partWork } from './partWork.ts';
import { kindOf, partName } from './partNames.ts';
import type { Pathways } from './partChanges.ts';
import type { Part, Pathway } from './readPathway.ts';

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
  leadAround(gone, pathways.after, { isOwn: (id) => !pathways.before.parts.has(id), pieces: fresh });
  return added.map((part) => {
    const from = before(fresh, part.id);
    for (const one of from) fresh.delete(`${one} ${part.id}`);
    const on = part.facets['on'] ?? '';
    const places = (ids: readonly string[]): string => listed(ids.map((id) => partName(pathways.after, id)));
    const place = on !== '' ? ` to ${partName(pathways.after, on)}` : from.length > 0 ? ` after ${places(from)}` : '';
    return { place: part.id, sentence: `${kindAndName(pathways.after, part)} was added${place}${partWork(part, pathways.names)}.` };
  });
}

/** Takes out each pair of `direct` that the other side leads by way of parts of its own, with the last piece of that way. */
function leadAround(
  direct: Set<string>,
  pathway: Pathway,
  { isOwn, pieces }: { isOwn: (id: string) => boolean; pieces: Set<string> },
): void {
  const ways = pairsOf(pathway);
  for (const pair of [...direct]) {
    const [from = '', to = ''] = pair.split(' ');
    const own = new Set(after(ways, from).filter(isOwn));
    for (const id of own)
      after(ways, id)
        .filter(isOwn)
        .forEach((next) => own.add(next));
    const last = [...own].map((id) => `${id} ${to}`).filter((piece) => pieces.delete(piece));
    if (last.length > 0) direct.delete(pair);
  }
}

/** A part by its kind and name; one without a name by where it stands. */
function kindAndName(pathway: Pathway, part: Part): string {
  const name = partName(pathway, part.id);
  return name.startsWith("'") ? `${kindOf(part)} ${name}` : capital(name);
}

function removedParts({ pathways, gone, fresh }: Order): Said[] {
  const removed = [...pathways.before.parts.values()].filter(({ id }) => !pathways.after.parts.has(id));
  leadAround(fresh, pathways.before, { isOwn: (id) => !pathways.after.parts.has(id), pieces: gone });
  return removed.map((part) => {
    for (const one of before(gone, part.id)) gone.delete(`${one} ${part.id}`);
    for (const one of after(gone, part.id)) gone.delete(`${part.id} ${one}`);
    return { place: part.id, sentence: `${kindAndName(pathways.before, part)} was removed.` };
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
