import { storeError } from '../errors/storeError.ts';
import { compileFilter } from '../query/compileFilter.ts';
import type { DocumentPredicate } from '../query/predicate.ts';
import { isDocument } from '../values/isDocument.ts';
import { requiredArray } from '../values/options.ts';
import type { Document, Value } from '../values/value.ts';
import { CREATING_ARRAY_OPERATORS, EXISTING_ARRAY_OPERATORS } from './arrayOperators.ts';
import { CREATING_FIELD_OPERATORS, EXISTING_FIELD_OPERATORS } from './fieldOperators.ts';

export interface Change {
  readonly operator: string;
  readonly path: string;
  readonly operand: Value;
}

export type Update =
  | { readonly kind: 'replacement'; readonly document: Document }
  | { readonly kind: 'changes'; readonly changes: readonly Change[]; readonly filters: ReadonlyMap<string, DocumentPredicate> };

const KNOWN = new Set([
  ...Object.keys({ ...CREATING_ARRAY_OPERATORS, ...EXISTING_ARRAY_OPERATORS, ...CREATING_FIELD_OPERATORS, ...EXISTING_FIELD_OPERATORS }),
  '$rename',
]);

function identifierOf(filter: Document): string | undefined {
  for (const [name, operand] of Object.entries(filter)) {
    if (!name.startsWith('$')) return name.split('.')[0];
    const [first] = Array.isArray(operand) ? (operand as readonly Value[]) : [];
    const nested = isDocument(first) ? identifierOf(first) : undefined;
    if (nested !== undefined) return nested;
  }
  return undefined;
}

function compileArrayFilters(arrayFilters: Value): Map<string, DocumentPredicate> {
  const filters = new Map<string, DocumentPredicate>();
  for (const filter of arrayFilters === undefined ? [] : requiredArray(arrayFilters, 'arrayFilters')) {
    const identifier = isDocument(filter) ? identifierOf(filter) : undefined;
    if (!isDocument(filter) || identifier === undefined)
      throw storeError('FailedToParse', 'Cannot use an expression without a top-level field name in arrayFilters');
    if (filters.has(identifier))
      throw storeError('FailedToParse', `Found multiple array filters with the same top-level field name ${identifier}`);
    filters.set(identifier, compileFilter(filter));
  }
  return filters;
}

function checkPath(path: string): void {
  if (path.split('.').includes(''))
    throw storeError('EmptyFieldName', `The update path '${path}' contains an empty field name, which is not allowed.`);
}

function changesOf(operator: string, operands: Value): readonly Change[] {
  if (!KNOWN.has(operator))
    throw storeError(
      'FailedToParse',
      `Unknown modifier: ${operator}. Expected a valid update modifier or pipeline-style update specified as an array`,
    );
  if (!isDocument(operands))
    throw storeError(
      'FailedToParse',
      `Modifiers operate on fields but we found another type instead. For example: {$mod: {<field>: ...}} not {${operator}: ...}`,
    );
  return Object.entries(operands).map(([path, operand]) => {
    checkPath(path);
    return { operator, path, operand };
  });
}

function conflicts(a: string, b: string): boolean {
  return a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);
}

function checkConflicts(changes: readonly Change[]): void {
  const paths = changes.flatMap(({ operator, path, operand }) => (operator === '$rename' ? [path, String(operand)] : [path]));
  for (const [i, path] of paths.entries()) {
    const other = paths.slice(0, i).find((earlier) => conflicts(earlier, path));
    if (other !== undefined)
      throw storeError(
        'ConflictingUpdateOperators',
        `Updating the path '${path}' would create a conflict at '${other.length < path.length ? other : path}'`,
      );
  }
}

/** Reads an update once for all documents it will meet; pipelines and unknown operators are refused. */
export function compileUpdate(update: Value, arrayFilters?: Value): Update {
  if (Array.isArray(update)) throw storeError('NotImplemented', 'Updates with an aggregation pipeline are not supported by this store');
  if (!isDocument(update)) throw storeError('FailedToParse', 'Update argument must be either an object or an array');
  const [first] = Object.keys(update);
  if (first === undefined || !first.startsWith('$')) {
    const stray = Object.keys(update).find((name) => name.startsWith('$'));
    if (stray !== undefined)
      throw storeError('DollarPrefixedFieldName', `The dollar ($) prefixed field '${stray}' in '${stray}' is not valid for storage.`);
    return { kind: 'replacement', document: update };
  }
  const changes = Object.entries(update).flatMap(([operator, operands]) => changesOf(operator, operands));
  checkConflicts(changes);
  return { kind: 'changes', changes, filters: compileArrayFilters(arrayFilters) };
}
