import { isRegex } from '../query/compileRegex.ts';
import { cloneValue } from '../values/cloneValue.ts';
import { isDocument, isOperatorDocument } from '../values/isDocument.ts';
import type { Document, Value } from '../values/value.ts';
import { openPlace } from './place.ts';

function equalityOf(operand: Value): Value {
  if (isRegex(operand)) return undefined;
  if (!isOperatorDocument(operand)) return operand;
  if ('$eq' in operand) return operand['$eq'];
  const list = operand['$in'] ?? operand['$all'];
  return Array.isArray(list) && list.length === 1 && !isOperatorDocument(list[0]) && !isRegex(list[0]) ? (list[0] as Value) : undefined;
}

function seedInto(seed: Document, filter: Document): void {
  for (const [name, operand] of Object.entries(filter)) {
    const alone = name === '$or' && Array.isArray(operand) && operand.length === 1;
    if ((name === '$and' && Array.isArray(operand)) || alone)
      for (const part of operand as readonly Value[]) if (isDocument(part)) seedInto(seed, part);
    if (name.startsWith('$')) continue;
    const value = equalityOf(operand);
    if (value !== undefined) openPlace(seed, name.split('.')).set(cloneValue(value));
  }
}

/** The document an upsert begins with: the filter's equalities. */
export function upsertSeed(filter: Document): Document {
  const seed: Document = {};
  seedInto(seed, filter);
  return seed;
}
