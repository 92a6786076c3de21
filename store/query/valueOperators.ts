import { BSONRegExp } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { numberValue } from '../values/numberValue.ts';
import { isTrue } from '../values/options.ts';
import type { Document, Value } from '../values/value.ts';
import { equalsPredicate, inPredicate, orderPredicate } from './comparison.ts';
import { isRegex, regexPredicate } from './compileRegex.ts';
import type { PathCondition, ValuePredicate } from './predicate.ts';
import { typeNameOf, typeNamesOf } from './typeNames.ts';

/** Makes the condition of one operator from its operand; `siblings` is the whole operator document, for `$options`. */
export type OperatorCompiler = (operand: Value, siblings: Document) => PathCondition;

export const anyElement = (test: ValuePredicate): PathCondition => ({ test, elements: true, negated: false });
export const wholeValue = (test: ValuePredicate): PathCondition => ({ test, elements: false, negated: false });
export const none = (condition: PathCondition): PathCondition => ({ ...condition, negated: !condition.negated });

function compileEquality(operand: Value): PathCondition {
  return anyElement(equalsPredicate(operand));
}

function compileMod(operand: Value): PathCondition {
  const [divisor, remainder] = Array.isArray(operand) && operand.length === 2 ? operand.map(numberValue) : [];
  if (divisor === undefined || remainder === undefined || Number.isNaN(divisor) || Number.isNaN(remainder))
    throw storeError('BadValue', 'malformed mod, needs to be an array of two numbers');
  const by = Math.trunc(divisor);
  if (by === 0) throw storeError('BadValue', 'divisor cannot be 0');
  return anyElement((value) => {
    const number = numberValue(value);
    return number !== undefined && Number.isFinite(number) && Math.trunc(number) % by === Math.trunc(remainder);
  });
}

function compileSize(operand: Value): PathCondition {
  const size = numberValue(operand);
  if (size === undefined || !Number.isInteger(size) || size < 0) throw storeError('BadValue', '$size must be a non-negative whole number');
  return wholeValue((value) => Array.isArray(value) && value.length === size);
}

function compileRegexOperator(operand: Value, siblings: Document): PathCondition {
  const options = siblings['$options'];
  if (typeof operand !== 'string' && !isRegex(operand)) throw storeError('BadValue', '$regex has to be a string');
  if (options !== undefined && typeof options !== 'string') throw storeError('BadValue', '$options has to be a string');
  if (options !== undefined && operand instanceof BSONRegExp && operand.options !== '')
    throw storeError('Location51091', 'options set in both $regex and $options');
  return anyElement(regexPredicate(operand, options));
}

function compileType(operand: Value): PathCondition {
  const operands = Array.isArray(operand) ? (operand as readonly Value[]) : [operand];
  const names = new Set(operands.flatMap(typeNamesOf));
  return anyElement((value) => {
    const name = typeNameOf(value);
    return name !== undefined && names.has(name);
  });
}

function compileExists(operand: Value): PathCondition {
  const exists = wholeValue((value) => value !== undefined);
  return isTrue(operand) ? exists : none(exists);
}

function compileNotEqual(operand: Value): PathCondition {
  if (isRegex(operand)) throw storeError('BadValue', "Can't have regex as arg to $ne.");
  return none(compileEquality(operand));
}

/** Operators whose operand needs no further compiling; $not, $all and $elemMatch are compiled beside the filter. */
export const VALUE_OPERATORS: Readonly<Record<string, OperatorCompiler>> = {
  $eq: compileEquality,
  $ne: compileNotEqual,
  $gt: (operand) => anyElement(orderPredicate('$gt', operand)),
  $gte: (operand) => anyElement(orderPredicate('$gte', operand)),
  $lt: (operand) => anyElement(orderPredicate('$lt', operand)),
  $lte: (operand) => anyElement(orderPredicate('$lte', operand)),
  $in: (operand) => anyElement(inPredicate(operand)),
  $nin: (operand) => none(anyElement(inPredicate(operand))),
  $mod: compileMod,
  $size: compileSize,
  $regex: compileRegexOperator,
  $type: compileType,
  $exists: compileExists,
};
