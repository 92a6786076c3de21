import type { Document } from '../values/value.ts';
import { compileFilter } from './compileFilter.ts';
import type { DocumentPredicate } from './predicate.ts';

const compiled = new WeakMap<Document, DocumentPredicate>();

/** Whether a document belongs into a partial index; the expression is compiled once per index. */
export function matchesPartial(expression: Document, document: Document): boolean {
  let predicate = compiled.get(expression);
  if (!predicate) {
    predicate = compileFilter(expression);
    compiled.set(expression, predicate);
  }
  return predicate(document);
}
