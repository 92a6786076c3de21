import { StepIds } from '../steps/StepIds.ts';
import { StepTemplates } from './StepTemplates.ts';

/** didi module: `stepTemplates`, `stepIds`. */
export const templatesModule: BpmnJs.ModuleDeclaration = { stepIds: ['type', StepIds], stepTemplates: ['type', StepTemplates] };
