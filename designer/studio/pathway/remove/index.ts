import { insertModule } from '../insert/index.ts';
import { RemoveStep } from './RemoveStep.ts';

/** didi module: `removeStep`. */
export const removeModule: BpmnJs.ModuleDeclaration = {
  __depends__: [insertModule],
  __init__: ['removeStep'],
  removeStep: ['type', RemoveStep],
};
