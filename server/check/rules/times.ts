import { elementsOf } from '../../content/BpmnSource.ts';
import { childOf, childrenOf, textOf } from '../../content/ModdleNode.ts';
import { findingAt, saidOf } from '../findingAt.ts';
import type { Rule } from '../Rule.ts';

/** Every wait takes its time from a column of the limits. */
export const times: Rule = ({ pathways, columns }) =>
  pathways.flatMap((source) =>
    elementsOf(source).flatMap((element) => {
      const timers = childrenOf(element, 'eventDefinitions').filter(({ $type }) => $type === 'bpmn:TimerEventDefinition');
      return timers.flatMap((timer) => {
        const body = textOf(childOf(timer, 'timeDuration'), 'body') ?? '';
        const column = /limits\.([A-Za-z_]\w*)/.exec(body)?.[1];
        const at = findingAt(source.file, element);
        return column !== undefined && columns.has(column) ? [] : [at('time', `${saidOf(element)}: say how long it lasts.`)];
      });
    }),
  );
