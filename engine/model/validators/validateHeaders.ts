import { extensionsOf, nodesOf, textOf } from '../BpmnNode.ts';
import type { Validator } from './Validator.ts';

const RESERVED = 'io.camunda.zeebe:';

/** Header keys are given once and leave the engine's own names alone. */
export const validateHeaders: Validator = (task, report) => {
  for (const headers of extensionsOf(task, 'zeebe:TaskHeaders')) {
    const seen = new Set<string>();
    for (const key of nodesOf(headers, 'values').map((header) => textOf(header, 'key') ?? '')) {
      if (seen.has(key)) report(headers, `Headers contain duplicate entries for key '${key}'`);
      if (key.startsWith(RESERVED))
        report(headers, `Attribute 'key' contains '${key}', but header keys starting with '${RESERVED}' are reserved for internal use.`);
      seen.add(key);
    }
  }
};
