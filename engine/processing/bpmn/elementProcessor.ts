import type { ExecutableElement } from '../../model/executable.ts';
import type { ElementContext } from '../elementContext.ts';
import type { Result } from '../failure.ts';

/** How one BPMN element behaves; a failed Result becomes an incident and the step runs again when it is resolved. */
export interface ElementProcessor<E extends ExecutableElement, Prepared = undefined> {
  /** After ELEMENT_ACTIVATING: everything that can fail. */
  readonly onActivate: (context: ElementContext<E>) => Result<Prepared>;
  /** After ELEMENT_ACTIVATED; elements that do not wait go on from here. */
  readonly finalizeActivation?: (context: ElementContext<E>, prepared: Prepared) => void;
  /** After ELEMENT_COMPLETING: everything that can fail. */
  readonly onComplete?: (context: ElementContext<E>) => Result<unknown>;
  /** After ELEMENT_COMPLETED: where the token goes. Default: takes all outgoing flows. */
  readonly finalizeCompletion?: (context: ElementContext<E>, completed: unknown) => void;
  /** After ELEMENT_TERMINATING; answers whether something must end first. Default: no. */
  readonly onTerminate?: (context: ElementContext<E>) => boolean;
}

/** A processor with its element's type forgotten: the table hands each its own. */
export type AnyElementProcessor = ElementProcessor<ExecutableElement, unknown>;
