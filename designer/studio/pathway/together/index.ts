import { Together } from './Together.ts';

/** didi module: `together`. */
export const togetherModule: BpmnJs.ModuleDeclaration = { __init__: ['together'], together: ['type', Together] };
