import { Aggregator } from 'mingo/aggregator';
import { Context } from 'mingo/core';
import { $addFields, $project } from 'mingo/operators/pipeline';
import { StoreError, storeError } from '../errors/storeError.ts';
import { compileProjection } from '../query/compileProjection.ts';
import { cloneValue } from '../values/cloneValue.ts';
import { isDocument } from '../values/isDocument.ts';
import { kindOf } from '../values/kindOf.ts';
import type { Document, Value } from '../values/value.ts';
import { checkExpression } from './checkExpression.ts';
import { createExpressionContext } from './expressionContext.ts';
import type { Stage, StageCompiler, StageContext } from './stage.ts';
import { toPlain } from './toPlain.ts';

const context = Context.from(createExpressionContext(), Context.init({ pipeline: { $addFields, $project } }));

/** Runs one stage through mingo, one document at a time; mingo changes what it is given, so it is given a copy. */
function throughMingo(stage: Document, { variables }: StageContext): Stage {
  const aggregator = new Aggregator([stage], { context, variables: { ...variables }, scriptEnabled: false });
  return function* (documents) {
    for (const document of documents) {
      try {
        yield* aggregator.run([cloneValue(toPlain(document) as Document)]);
      } catch (error) {
        if (error instanceof StoreError) throw error;
        throw storeError('BadValue', error instanceof Error ? error.message : 'expression failed');
      }
    }
  };
}

function requireDocument(operand: Value, name: string): Document {
  if (!isDocument(operand) || Object.keys(operand).length === 0)
    throw storeError('FailedToParse', `${name} specification stage must be a non-empty object`);
  return operand;
}

export const addFields: StageCompiler = (operand, stageContext) => {
  const fields = requireDocument(operand, '$addFields');
  checkExpression(fields);
  return throughMingo({ $addFields: toPlain(fields) }, stageContext);
};

/** Only flags, as find's projection has them; then no expression is evaluated and every type is kept. */
function isPlain(projection: Document): boolean {
  return Object.values(projection).every(
    (value) =>
      kindOf(value) === 'number' ||
      kindOf(value) === 'boolean' ||
      (isDocument(value) && !Object.keys(value)[0]?.startsWith('$') && isPlain(value)),
  );
}

export const project: StageCompiler = (operand, stageContext) => {
  const projection = requireDocument(operand, '$project');
  if (isPlain(projection)) {
    const shape = compileProjection(projection);
    return function* (documents) {
      for (const document of documents) yield shape ? shape(document) : document;
    };
  }
  checkExpression(projection);
  return throughMingo({ $project: toPlain(projection) }, stageContext);
};
