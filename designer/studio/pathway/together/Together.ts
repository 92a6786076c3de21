import type { Services } from '../modeler/Services.ts';

const COMMAND = 'studio.together';

class TogetherHandler {
  preExecute({ run }: { run: () => void }): void {
    run();
  }
  execute(): readonly never[] {
    return [];
  }
  revert(): readonly never[] {
    return [];
  }
}

/** Several changes that are one for the person: undone and done again by one press. */
export class Together {
  static $inject = ['commandStack'];
  private readonly commandStack: Services['commandStack'];

  constructor(commandStack: Services['commandStack']) {
    this.commandStack = commandStack;
    commandStack.registerHandler(COMMAND, TogetherHandler);
  }

  /** Runs the changes as one; what they answer is handed back. */
  run<T>(changes: () => T): T {
    const result: { value?: T } = {};
    this.commandStack.execute(COMMAND, { run: () => (result.value = changes()) });
    return result.value as T;
  }
}
