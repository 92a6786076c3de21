import type { Said } from './Change.ts';
import { capital, details, differing } from './Facets.ts';
import { formsBefore } from './flowOrder.ts';
import { partName } from './partNames.ts';
import type { Pathways } from './partChanges.ts';
import type { Pathway, Way } from './readPathway.ts';
import { sayCondition } from './sayFeel.ts';

/** What changed at the lines themselves: their words, their conditions, and which one is taken when nothing else fits. */
export function wayChanges(pathways: Pathways): Said[] {
  const { before, after } = pathways;
  const kept = [...after.ways.values()].flatMap((now) => {
    const was = before.ways.get(now.id);
    return was === undefined ? addedWay(now, pathways) : changedWay(was, now, pathways);
  });
  return [...kept, ...otherwiseChanges(pathways)];
}

function addedWay(now: Way, { after, names }: Pathways): Said[] {
  const condition = now.facets['condition'] ?? '';
  if (condition === '') return [];
  const words = sayCondition(condition, names.within(formsBefore(after, now.from)));
  return [
    {
      place: now.id,
      sentence: `${capital(wayName(after, now))} is taken when ${words ?? 'a condition written by hand is met (see expert view)'}.`,
    },
  ];
}

function changedWay(was: Way, now: Way, pathways: Pathways): Said[] {
  const { before, after } = pathways;
  const said = differing(was.facets, now.facets).map((facet) => {
    if (facet === 'condition') return conditionSaid(was, now, pathways);
    if (facet !== 'name') return details(wayName(after, now));
    const [old, fresh] = [was.facets['name'] ?? '', now.facets['name'] ?? ''];
    if (fresh === '') return `${capital(wayName(after, now))} no longer has the words '${old}'.`;
    return `${capital(wayName(before, was))} is now called '${fresh}'${old === '' ? '' : ` (was '${old}')`}.`;
  });
  return [...new Set(said)].map((sentence) => ({ place: now.id, sentence }));
}

function conditionSaid(was: Way, now: Way, { before, after, names }: Pathways): string {
  const way = capital(wayName(after, now));
  const [fresh, stale] = [now, was].map(({ facets }) => facets['condition'] ?? '');
  if (fresh === undefined || fresh === '') return `${way} no longer has a condition.`;
  const to = sayCondition(fresh, names.within(formsBefore(after, now.from)));
  const from = sayCondition(stale ?? '', names.within(formsBefore(before, was.from)));
  if (to === null || to === from) return `The condition of ${wayName(after, now)} changed (see expert view).`;
  return `${way} is now taken when ${to}${from === null ? '' : ` (was: when ${from})`}.`;
}

function otherwiseChanges({ before, after }: Pathways): Said[] {
  return [...after.parts.values()].flatMap(({ id, facets }) => {
    const was = before.parts.get(id);
    const [old, now] = [was?.facets['otherwise'] ?? '', facets['otherwise'] ?? ''];
    if (was === undefined || old === now) return [];
    const [to, from] = [after.ways.get(now), before.ways.get(old)];
    const end = to === undefined ? 'is nothing set any more' : `the pathway goes to ${partName(after, to.to)}`;
    const start = from === undefined ? '' : ` (was ${partName(before, from.to)})`;
    const sentence = `After ${partName(after, id)}, when nothing else fits, ${end.replace(/^is /, '')}${start}.`;
    return [{ place: id, sentence }];
  });
}

function wayName(pathway: Pathway, way: Way): string {
  return `the way from ${partName(pathway, way.from)} to ${partName(pathway, way.to)}`;
}
