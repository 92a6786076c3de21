import { graphOf } from '../../../../designer/studio/pathway/graph/graphOf.ts';
import { STEP_KINDS } from '../../../../designer/studio/pathway/insert/StepKind.ts';
import { flowsOut, isFlow } from '../../../../designer/studio/pathway/modeler/BpmnElement.ts';
import type { BpmnElement, BpmnFlow } from '../../../../designer/studio/pathway/modeler/BpmnElement.ts';
import { createPlainModeler, insertStepOf, removeStepOf } from '../../../../designer/studio/pathway/modeler/createPlainModeler.ts';
import { serviceOf } from '../../../../designer/studio/pathway/modeler/Services.ts';
import { whyNotInsert } from '../../../../designer/studio/pathway/plainRules/whyNotInsert.ts';
import { isParting, planKeeping, whyNotRemove } from '../../../../designer/studio/pathway/remove/whyNotRemove.ts';

const WORDS = {
  submit: 'Send',
  submitDecision: 'Send the decision',
  yes: 'Yes',
  otherwise: 'Otherwise',
  approved: 'Approved?',
  returned: 'No, returned',
  meet: 'Ways meet',
  again: 'Done again',
};

export interface Edit {
  what: string;
  xml: string;
}

/** Chance that can be repeated (a linear congruence). */
function chance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** Does plain edits one after another, as a person could, and answers what it did with the XML after each. */
export async function editAtRandom(
  text: string,
  how: { seed: number; edits: number; most: number },
): Promise<{ edits: Edit[]; undone: string }> {
  const container = document.body.appendChild(document.createElement('div'));
  container.style.cssText = 'width: 1200px; height: 600px';
  const modeler = createPlainModeler(container);
  await modeler.importXML(text);
  const pick = chance(how.seed);
  const edits: Edit[] = [];
  while (edits.length < how.edits) {
    const what = editOnce(modeler, pick, how.most);
    if (what === null) continue;
    const { xml } = await modeler.saveXML({ format: true });
    edits.push({ what, xml: xml ?? '' });
  }
  const stack = serviceOf(modeler, 'commandStack');
  while (stack.canUndo()) stack.undo();
  const { xml: undone } = await modeler.saveXML({ format: true });
  modeler.destroy();
  container.remove();
  return { edits, undone: undone ?? '' };
}

function editOnce(modeler: BpmnJs.Diagram, pick: (below: number) => number, most: number): string | null {
  const root = serviceOf(modeler, 'canvas').getRootElement();
  const children = [...(root.children ?? [])];
  const full = graphOf(root).nodes.length >= most;
  const [element] = [children[pick(children.length)]];
  if (element === undefined) return null;
  if (pick(10) < (full ? 8 : 4)) return remove(modeler, element, pick);
  if (isParting(element) && element.type === 'bpmn:ExclusiveGateway' && pick(3) === 0) return addWay(modeler, element);
  return isFlow(element) ? insert(modeler, element, pick) : null;
}

function insert(modeler: BpmnJs.Diagram, flow: BpmnFlow, pick: (below: number) => number): string | null {
  const kind = STEP_KINDS[pick(STEP_KINDS.length)] ?? 'task';
  if (whyNotInsert(flow, kind) !== null) return null;
  const where = flow.id;
  const name = ['Ask the family', 'Visit', 'Is it urgent?', 'A step with quite a long name'][pick(4)] ?? 'Step';
  insertStepOf(modeler).insert(flow, {
    kind,
    name,
    words: WORDS,
    form: 'F07',
    agency: 'ghs',
    service: 'health_medical_service',
    procedure: 'core-follow-up',
  });
  return `${kind} on ${where}`;
}

function addWay(modeler: BpmnJs.Diagram, decision: BpmnElement): string {
  insertStepOf(modeler).addWay(decision, { name: 'Another way', meet: 'Ways meet' });
  return `way out of ${decision.id}`;
}

function remove(modeler: BpmnJs.Diagram, element: BpmnElement, pick: (below: number) => number): string | null {
  if (whyNotRemove(element) !== null) return null;
  const { id } = element;
  const ways = isParting(element) ? flowsOut(element).filter((way) => planKeeping(element, way).refusal === null) : [];
  const kept = ways[pick(Math.max(1, ways.length))];
  removeStepOf(modeler).remove(element, kept);
  return `without ${id}${kept === undefined ? '' : ` but ${kept.id}`}`;
}
