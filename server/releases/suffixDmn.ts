import type { ContentFile } from '../content/Content.ts';
import { readDmn, writeDmn } from '../content/DmnSource.ts';
import { childOf, childrenOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import { limitCells } from '../content/readLimits.ts';
import { scaleDuration } from '../content/scaleDuration.ts';

/** XML of a table file with the suffix on the ids of file and decisions, and its limits shortened where an hour lasts less. */
export async function suffixDmn(table: ContentFile, { suffix, hourSeconds }: { suffix: string; hourSeconds: number }): Promise<string> {
  const source = await readDmn(table);
  for (const { entry, duration } of limitCells(source)) entry['text'] = `"${scaleDuration(duration, hourSeconds) ?? duration}"`;
  source.definitions.id = `${source.definitions.id ?? 'definitions'}${suffix}`;
  const ids = new Set(source.decisions.map(({ id }) => id));
  for (const decision of source.decisions) {
    for (const requirement of requirementsOf(decision)) {
      const href = textOf(requirement, 'href');
      if (href !== undefined && ids.has(href.slice(1))) requirement['href'] = `${href}${suffix}`;
    }
  }
  for (const decision of source.decisions) decision.id = `${decision.id ?? ''}${suffix}`;
  return writeDmn(source);
}

function requirementsOf(decision: ModdleNode): ModdleNode[] {
  return childrenOf(decision, 'informationRequirement').flatMap((requirement) => childOf(requirement, 'requiredDecision') ?? []);
}
