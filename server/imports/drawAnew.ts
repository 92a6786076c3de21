import { layoutProcess } from 'bpmn-auto-layout';
import { elementsOf } from '../content/BpmnSource.ts';
import { childOf, childrenOf, type ModdleNode } from '../content/ModdleNode.ts';
import { ImportRefusal } from './ImportRefusal.ts';
import { counted } from './quoted.ts';
import { planesOf } from './unwrapPool.ts';

/** Most elements that are laid out by themselves: twenty times the largest pathway of the programme. */
const MOST = 600;

/** How many parts of a pathway no drawing in the file shows. */
export function undrawn({ definitions, process }: { definitions: ModdleNode; process: ModdleNode }): { missing: number; drawn: number } {
  const shapes = planesOf(definitions).flatMap((plane) => childrenOf(plane, 'planeElement'));
  const shown = new Set(shapes.map((shape) => childOf(shape, 'bpmnElement')));
  const visible = elementsOf({ process }).filter(({ $type }) => !$type.startsWith('bpmn:Data'));
  const missing = visible.filter((element) => !shown.has(element)).length;
  return { missing, drawn: visible.length - missing };
}

/** The same pathway with a drawing made anew, and the sentence for it. Throws `ImportRefusal` when none can be made. */
export async function drawAnew(
  xml: string,
  { missing, drawn }: { missing: number; drawn: number },
): Promise<{ xml: string; changed: string }> {
  const refusal = new ImportRefusal('The file holds no drawing of the pathway, and none can be made from it.');
  if (missing + drawn > MOST) throw refusal;
  const made = await layoutProcess(xml).catch(() => {
    throw refusal;
  });
  const why =
    drawn === 0
      ? 'The file holds no drawing'
      : `${counted(missing, 'part')} of the pathway ${missing === 1 ? 'is' : 'are'} not drawn in the file`;
  return { xml: made, changed: `${why}, so the whole pathway is drawn anew.` };
}
