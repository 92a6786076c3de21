import { isDocument, isOperatorDocument } from '../values/isDocument.ts';
import { KIND_RANK, kindOf } from '../values/kindOf.ts';
import { numberValue } from '../values/numberValue.ts';
import { orderedKey } from '../values/orderedKey.ts';
import type { Document, Value } from '../values/value.ts';
import { isRegex } from './compileRegex.ts';
import { regexParts } from '../values/compareValues.ts';

/** Beginnings of the lowest and highest ordered key, both included; wider than the condition is fine, for every document is tested again. */
export interface Bounds {
  readonly low: Buffer;
  readonly high: Buffer;
}

/** What a filter demands of one path, as far as an index can use it. */
export interface PathConstraint {
  equals?: readonly Value[];
  readonly bounds: Bounds[];
}

export type Constraints = ReadonlyMap<string, PathConstraint>;

const byte = (value: number): Buffer => Buffer.from([value]);

function indexable(value: Value): boolean {
  const kind = kindOf(value);
  return !['array', 'regex', 'minKey', 'maxKey'].includes(kind) && !(kind === 'number' && Number.isNaN(numberValue(value)));
}

function orderBounds(operator: string, operand: Value): Bounds {
  const rank = KIND_RANK[kindOf(operand)];
  const key = orderedKey(operand);
  return operator.startsWith('$g') ? { low: key, high: byte(rank + 1) } : { low: byte(rank), high: key };
}

const ANCHORED = /^\^([\w @/:-]+)/;
const QUANTIFIED = /^[*?+{|]/;

/** The literal beginning of an anchored expression without options, if one can be trusted. */
function regexPrefix(regex: Value): string | undefined {
  const { pattern, flags } = regexParts(regex);
  if (flags !== '' || pattern.includes('|')) return undefined;
  const prefix = ANCHORED.exec(pattern)?.[1];
  if (prefix === undefined) return undefined;
  return QUANTIFIED.test(pattern.slice(prefix.length + 1)) ? prefix.slice(0, -1) : prefix;
}

function noteRegex(constraint: PathConstraint, regex: Value): void {
  const prefix = regexPrefix(regex);
  if (prefix === undefined || prefix === '') return;
  const low = Buffer.concat([byte(KIND_RANK.string), Buffer.from(prefix)]);
  constraint.bounds.push({ low, high: low });
}

function noteOperator(constraint: PathConstraint, operator: string, operand: Value): void {
  if (operator === '$eq' && indexable(operand)) constraint.equals ??= [operand];
  if (operator === '$in' && Array.isArray(operand) && operand.every(indexable)) constraint.equals ??= operand as readonly Value[];
  if (['$gt', '$gte', '$lt', '$lte'].includes(operator) && indexable(operand)) constraint.bounds.push(orderBounds(operator, operand));
  if (operator === '$regex' && isRegex(operand)) noteRegex(constraint, operand);
}

function noteField(constraint: PathConstraint, operand: Value): void {
  if (isRegex(operand)) noteRegex(constraint, operand);
  else if (!isOperatorDocument(operand)) noteOperator(constraint, '$eq', operand);
  else if ('$options' in operand) return;
  else for (const [operator, value] of Object.entries(operand)) noteOperator(constraint, operator, value);
}

function collect(filter: Document, found: Map<string, PathConstraint>): void {
  for (const [name, operand] of Object.entries(filter)) {
    if (name === '$and' && Array.isArray(operand)) for (const part of operand) if (isDocument(part)) collect(part, found);
    if (name.startsWith('$')) continue;
    const constraint: PathConstraint = found.get(name) ?? { bounds: [] };
    noteField(constraint, operand);
    found.set(name, constraint);
  }
}

/** What a filter demands of each path at its top level and under $and. */
export function constraintsOf(filter: Document): Constraints {
  const found = new Map<string, PathConstraint>();
  collect(filter, found);
  return found;
}
