import { MendMarks } from './MendMarks.ts';

/** didi module: `mendMarks`. */
export const mendMarksModule: BpmnJs.ModuleDeclaration = { __init__: ['mendMarks'], mendMarks: ['type', MendMarks] };
