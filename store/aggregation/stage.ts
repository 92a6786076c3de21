import type { View } from '../documents/view.ts';
import type { Document, Value } from '../values/value.ts';
import type { Variables } from './variables.ts';

export interface StageContext {
  readonly view: View;
  readonly database: string;
  readonly variables: Variables;
}

/** One compiled stage: documents in, documents out, lazily where the stage allows it. */
export type Stage = (documents: Iterable<Document>) => Iterable<Document>;

export type StageCompiler = (operand: Value, context: StageContext) => Stage;
