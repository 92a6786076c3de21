import { Labels } from './Labels.ts';
import { Lanes } from './Lanes.ts';
import { Room } from './Room.ts';

/** didi module: `room`, `lanes`, `labels`. */
export const layoutModule: BpmnJs.ModuleDeclaration = { room: ['type', Room], lanes: ['type', Lanes], labels: ['type', Labels] };
