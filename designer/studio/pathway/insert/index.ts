import { layoutModule } from '../layout/index.ts';
import { StepMaker } from '../steps/StepMaker.ts';
import { StepWriter } from '../steps/StepWriter.ts';
import { templatesModule } from '../templates/index.ts';
import { togetherModule } from '../together/index.ts';
import { FlowSplitter } from './FlowSplitter.ts';
import { InsertStep } from './InsertStep.ts';

/** didi module: `insertStep`, `stepWriter`. */
export const insertModule: BpmnJs.ModuleDeclaration = {
  __depends__: [layoutModule, templatesModule, togetherModule],
  __init__: ['insertStep'],
  stepWriter: ['type', StepWriter],
  stepMaker: ['type', StepMaker],
  flowSplitter: ['type', FlowSplitter],
  insertStep: ['type', InsertStep],
};
