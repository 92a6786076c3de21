import { compileArithmetic } from './arithmetic.ts';
import { compileComparison } from './comparison.ts';
import type { NodeCompiler } from './Compilation.ts';
import { childAt } from './Compilation.ts';
import { compileContext } from './context.ts';
import { compileFilter } from './filter.ts';
import { compileFor } from './forExpression.ts';
import { compileFunctionDefinition } from './functionDefinition.ts';
import { compileInvocation } from './invocation.ts';
import { compileIf } from './ifExpression.ts';
import { compileInstanceOf } from './instanceOf.ts';
import { compileList } from './list.ts';
import { compileBoolean, compileNull, compileNumber, compileString } from './literals.ts';
import { compileConjunction, compileDisjunction } from './logic.ts';
import { compileInput, compileVariable } from './names.ts';
import { compilePath } from './path.ts';
import { compileQuantified } from './quantified.ts';
import { compileInterval } from './interval.ts';
import { compileTemporal } from './temporalLiteral.ts';

const inner =
  (index: number): NodeCompiler =>
  (node, compilation) =>
    compilation.compile(childAt(node, index));

/** One compiler for each kind of node of FEEL's grammar, by the grammar's name. */
export const nodeCompilers: Readonly<Record<string, NodeCompiler>> = {
  NumericLiteral: compileNumber,
  StringLiteral: compileString,
  BooleanLiteral: compileBoolean,
  null: compileNull,
  List: compileList,
  Context: compileContext,
  VariableName: compileVariable,
  SpecialFunctionName: compileVariable,
  '?': compileInput,
  ParenthesizedExpression: inner(1),
  ArithmeticExpression: compileArithmetic,
  Comparison: compileComparison,
  Conjunction: compileConjunction,
  Disjunction: compileDisjunction,
  IfExpression: compileIf,
  ForExpression: compileFor,
  QuantifiedExpression: compileQuantified,
  FilterExpression: compileFilter,
  PathExpression: compilePath,
  FunctionInvocation: compileInvocation,
  FunctionDefinition: compileFunctionDefinition,
  InstanceOfExpression: compileInstanceOf,
  DateTimeLiteral: compileTemporal,
  Interval: compileInterval,
  SimplePositiveUnaryTest: compileInterval,
};
