import { FlowPlus } from './FlowPlus.ts';

/** didi module: `flowPlus`. */
export const flowPlusModule: BpmnJs.ModuleDeclaration = { __init__: ['flowPlus'], flowPlus: ['type', FlowPlus] };
