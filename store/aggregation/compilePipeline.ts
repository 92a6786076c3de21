import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import type { Document, Value } from '../values/value.ts';
import type { Stage, StageContext } from './stage.ts';
import { STAGES } from './stages.ts';

const MAX_STAGES = 1_000;

/** A pipeline's stages as [name, operand]; a stage must have exactly one field. */
export function parseStages(pipeline: readonly Value[]): readonly (readonly [string, Value])[] {
  if (pipeline.length > MAX_STAGES) throw storeError('FailedToParse', `Pipeline length must be no longer than ${MAX_STAGES} stages.`);
  return pipeline.map((stage) => {
    const entries = isDocument(stage) ? Object.entries(stage) : [];
    const [entry] = entries;
    if (!entry || entries.length !== 1)
      throw storeError('Location40323', 'A pipeline stage specification object must contain exactly one field.');
    return entry;
  });
}

/** Compiles stages into one; an unknown stage is refused before anything is read. */
export function compilePipeline(stages: readonly (readonly [string, Value])[], context: StageContext): Stage {
  const compiled = stages.map(([name, operand]) => {
    const compile = STAGES.get(name);
    if (!compile) throw storeError('Location40324', `Unrecognized pipeline stage name: '${name}'`);
    return compile(operand, context);
  });
  return (documents: Iterable<Document>) => compiled.reduce((stream, stage) => stage(stream), documents);
}
