import { elementsOf } from '../../content/BpmnSource.ts';
import { childrenOf, extensionOf, textOf, type ModdleNode } from '../../content/ModdleNode.ts';
import { findingAt, saidOf } from '../findingAt.ts';
import type { Rule } from '../Rule.ts';

/** Called procedure by which work is handed to another agency. */
const HANDOFF = 'core-handoff';
/** Column of the limits that says how long the receiver may take to answer. */
const ANSWER = 'answerHandoff';

/** Every handoff says who receives it, for which service, and by when it has to be answered. */
export const handoffs: Rule = ({ pathways, columns }) =>
  pathways.flatMap((source) =>
    elementsOf(source)
      .filter((element) => textOf(extensionOf(element, 'zeebe:CalledElement'), 'processId') === HANDOFF)
      .flatMap((element) => {
        const at = findingAt(source.file, element);
        return [
          ...(isGiven(element, 'agency') ? [] : [at('handoff-receiver', `${saidOf(element)}: say which agency receives it.`)]),
          ...(isGiven(element, 'service') ? [] : [at('handoff-service', `${saidOf(element)}: say which service is asked for.`)]),
          ...(columns.has(ANSWER) ? [] : [at('handoff-deadline', `${saidOf(element)}: say by when it has to be answered.`)]),
        ];
      }),
  );

function isGiven(element: ModdleNode, target: string): boolean {
  const inputs = childrenOf(extensionOf(element, 'zeebe:IoMapping'), 'inputParameters');
  const source = textOf(
    inputs.find((input) => input['target'] === target),
    'source',
  );
  return source !== undefined && !/^=\s*("\s*"|null)?\s*$/.test(source);
}
