import { extensionsOf, nodesOf, textOf, type BpmnNode } from '../BpmnNode.ts';

/** Static headers of a task; an entry without key or value is left out. */
export function headersOf(node: BpmnNode): Readonly<Record<string, string>> {
  const entries = extensionsOf(node, 'zeebe:TaskHeaders').flatMap((headers) =>
    nodesOf(headers, 'values').flatMap((header): readonly (readonly [string, string])[] => {
      const key = textOf(header, 'key') ?? '';
      const value = textOf(header, 'value') ?? '';
      return key === '' || value === '' ? [] : [[key, value]];
    }),
  );
  return Object.freeze(Object.fromEntries(entries));
}
