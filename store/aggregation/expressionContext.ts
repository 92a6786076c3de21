import { Context, type OpType } from 'mingo/core';
import * as accumulators from 'mingo/operators/accumulator';
import * as expressions from 'mingo/operators/expression';

/** Accumulators of $group whose results were checked against MongoDB's. */
const ACCUMULATORS = ['$sum', '$avg', '$min', '$max', '$first', '$last', '$push', '$addToSet', '$count', '$mergeObjects'] as const;

const EXPRESSIONS = [
  ...['$add', '$subtract', '$multiply', '$divide', '$mod', '$abs', '$ceil', '$floor', '$round', '$trunc'],
  ...['$and', '$or', '$not', '$cmp', '$eq', '$ne', '$gt', '$gte', '$lt', '$lte', '$cond', '$ifNull', '$switch'],
  ...[
    '$arrayElemAt',
    '$concatArrays',
    '$filter',
    '$first',
    '$last',
    '$in',
    '$indexOfArray',
    '$isArray',
    '$map',
    '$reduce',
    '$size',
    '$slice',
  ],
  ...['$concat', '$toLower', '$toUpper', '$trim', '$split', '$substrCP', '$strLenCP', '$toString', '$literal', '$let', '$type'],
  ...['$dateToString', '$dateTrunc', '$dateAdd', '$dateSubtract', '$dateDiff', '$year', '$month', '$dayOfMonth', '$hour', '$minute'],
  ...['$mergeObjects', '$objectToArray', '$setUnion', '$setIntersection', '$setDifference', '$setIsSubset'],
];

const pick = <Operator>(from: Readonly<Record<string, Operator>>, names: readonly string[]): Record<string, Operator> =>
  Object.fromEntries(names.flatMap((name) => (from[name] ? [[name, from[name]]] : [])));

export const KNOWN_EXPRESSIONS: ReadonlySet<string> = new Set(EXPRESSIONS);
export const KNOWN_ACCUMULATORS: ReadonlySet<string> = new Set(ACCUMULATORS);

/** The operators of mingo that this store lets through; every other one is refused before evaluation. */
export function createExpressionContext(): Context {
  const operators = { accumulator: pick({ ...accumulators }, ACCUMULATORS), expression: pick({ ...expressions }, EXPRESSIONS) };
  return Context.init(operators as Partial<Record<OpType, never>>);
}
