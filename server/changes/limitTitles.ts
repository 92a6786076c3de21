import { elementsOf, readBpmn } from '../content/BpmnSource.ts';
import { childOf, childrenOf, extensionOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { SourceFile } from './Change.ts';
import { idOf } from './Names.ts';

/** What the steps and waits that read a column of the time limits are called, by column; pathways that cannot be read are passed over. */
export async function limitTitles(files: readonly SourceFile[]): Promise<ReadonlyMap<string, string>> {
  const pathways = await Promise.all(files.filter(({ file }) => file.endsWith('.bpmn')).map(titlesIn));
  return new Map(pathways.flat().reverse());
}

async function titlesIn(source: SourceFile): Promise<(readonly [string, string])[]> {
  const read = await readBpmn(source, idOf(source.file)).catch(() => null);
  if (read === null) return [];
  return elementsOf(read).flatMap((element) => {
    const [column, name] = [columnOf(element), textOf(element, 'name')];
    return column === undefined || name === undefined ? [] : [[column, name] as const];
  });
}

function columnOf(element: ModdleNode): string | undefined {
  const headers = childrenOf(extensionOf(element, 'zeebe:TaskHeaders'), 'values');
  const header = headers.find(({ key }) => key === 'limit');
  if (header !== undefined) return textOf(header, 'value');
  if (element.$type !== 'bpmn:IntermediateCatchEvent') return undefined;
  const [timer] = childrenOf(element, 'eventDefinitions');
  return /limits\.([A-Za-z_]\w*)/.exec(textOf(childOf(timer, 'timeDuration'), 'body') ?? '')?.[1];
}
