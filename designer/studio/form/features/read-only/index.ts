import type { CommandStack } from '../FormJs.ts';

function refuseCommands(commandStack: CommandStack): CommandStack {
  commandStack.execute = () => undefined;
  return commandStack;
}
refuseCommands.$inject = ['commandStack'];

const nothing = (): void => undefined;
const stillDragging = { createDragulaInstance: () => ({ on: nothing, off: nothing, destroy: nothing }) };

/** didi module: the form can be looked at and not changed, neither by dragging nor by any command. */
export const readOnlyForm = { __init__: ['noCommands'], noCommands: ['factory', refuseCommands], dragging: ['value', stillDragging] };
