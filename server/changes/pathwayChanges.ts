import type { Said } from './Change.ts';
import { details, differing } from './Facets.ts';
import { inFlowOrder } from './flowOrder.ts';
import { orderChanges } from './orderChanges.ts';
import { partChanges, type Pathways } from './partChanges.ts';
import { wayChanges } from './wayChanges.ts';

/** What changed between two versions of a pathway, the drawing left aside. */
export function pathwayChanges(pathways: Pathways): Said[] {
  const { before, after } = pathways;
  const parts = [...after.parts.values()].flatMap((now) => {
    const was = before.parts.get(now.id);
    return was === undefined ? [] : partChanges(was, now, pathways).map((sentence) => ({ place: now.id, sentence }));
  });
  return inFlowOrder([...frameChanges(pathways), ...orderChanges(pathways), ...parts, ...wayChanges(pathways)], pathways);
}

function frameChanges({ before, after }: Pathways): Said[] {
  const name = `'${after.facets['name'] ?? ''}'`;
  return differing(before.facets, after.facets).map((facet) => {
    if (facet === 'name') return { place: null, sentence: `The pathway '${before.facets['name'] ?? ''}' is now called ${name}.` };
    if (facet === 'why') return { place: null, sentence: `The explanation of the pathway now reads "${after.facets['why'] ?? ''}".` };
    return { place: null, sentence: details(`the pathway ${name}`) };
  });
}
