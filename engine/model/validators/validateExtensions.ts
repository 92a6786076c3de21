import { extensionsOf, localName } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';

const REFUSED = [
  'zeebe:ExecutionListeners',
  'zeebe:TaskListeners',
  'zeebe:LoopCharacteristics',
  'zeebe:Script',
  'zeebe:AdHoc',
  'zeebe:LinkedResources',
];

/** Extension elements that would change what the element does, and that this engine does not execute. */
export const validateExtensions: Validator = (node, report) => {
  for (const type of REFUSED) {
    for (const extension of extensionsOf(node, type))
      report(node, `Extension element 'zeebe:${lowerFirst(localName(extension))}' is currently not supported.`);
  }
};

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
