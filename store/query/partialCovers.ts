import { compareValues } from '../values/compareValues.ts';
import { isDocument } from '../values/isDocument.ts';
import type { Document } from '../values/value.ts';
import { compileFilter } from './compileFilter.ts';
import type { Constraints } from './constraints.ts';

/**
 * Whether every document that a filter can find is in a partial index: each clause of its expression stands in the filter
 * word for word, or holds for every value that the filter allows at that path. In doubt no.
 */
export function partialCovers(expression: Document, filter: Document, constraints: Constraints): boolean {
  return Object.entries(expression).every(([path, clause]) => {
    if (path === '$and' && Array.isArray(clause))
      return clause.every((part) => isDocument(part) && partialCovers(part, filter, constraints));
    if (path.startsWith('$')) return false;
    if (path in filter && compareValues(filter[path], clause) === 0) return true;
    const allowed = constraints.get(path)?.equals;
    if (!allowed || path.includes('.')) return false;
    const holds = compileFilter({ [path]: clause });
    return allowed.every((value) => value !== null && holds({ [path]: value }));
  });
}
