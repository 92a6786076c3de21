import { evalExpr } from 'mingo/core';
import { StoreError, storeError } from '../errors/storeError.ts';
import type { Value } from '../values/value.ts';
import { createExpressionContext } from './expressionContext.ts';
import type { Variables } from './variables.ts';

const context = createExpressionContext();

/** Evaluates an expression already checked and made plain; mingo's complaints become BadValue. */
export function evaluate(input: Value, expression: Value, variables: Variables): Value {
  try {
    return evalExpr(input, expression, { context, variables: { ...variables }, scriptEnabled: false } as unknown as Parameters<
      typeof evalExpr
    >[2]);
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw storeError('BadValue', error instanceof Error ? error.message : 'expression failed');
  }
}
