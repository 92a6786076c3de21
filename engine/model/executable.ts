import type { Expression, TimerExpression } from '../expression/expression.ts';
import type { BpmnElementType } from '../protocol/index.ts';

/** One deployable process as the processors read it: plain data, frozen, elements by id. */
export interface ExecutableProcess {
  readonly id: string;
  readonly name: string | undefined;
  /** Id of the none start event; undefined when the process starts by message or timer only. */
  readonly noneStartEventId: string | undefined;
  /** All flow nodes of the process, and the process itself under its own id. */
  readonly elements: ReadonlyMap<string, ExecutableElement>;
  readonly flows: ReadonlyMap<string, ExecutableSequenceFlow>;
}

/** A sequence flow; `condition` only at exclusive gateways. */
export interface ExecutableSequenceFlow {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string;
  readonly condition: Expression | undefined;
}

/** `zeebe:input` or `zeebe:output`: target is a path, already split at its dots. */
export interface Mapping {
  readonly source: Expression;
  readonly target: readonly string[];
}

/** What every executable element has. */
export interface ElementBase<T extends BpmnElementType> {
  readonly id: string;
  readonly type: T;
  readonly name: string | undefined;
  /** Id of the enclosing scope: the process, later a sub-process. Undefined for the process itself. */
  readonly scopeId: string | undefined;
  readonly incoming: readonly string[];
  readonly outgoing: readonly string[];
  readonly inputs: readonly Mapping[];
  readonly outputs: readonly Mapping[];
  /** Ids of boundary events attached to this element. */
  readonly boundaryEventIds: readonly string[];
}

/** What makes a job: type and retries are evaluated on activation, headers are static. */
export interface JobDefinition {
  readonly type: Expression;
  readonly retries: Expression;
  readonly headers: Readonly<Record<string, string>>;
}

/** Reserved headers of a job-based user task; assignee and candidates may be expressions. */
interface UserTaskDefinition {
  readonly headers: Readonly<Record<string, string>>;
  readonly assignee: Expression | undefined;
  readonly candidateGroups: Expression | undefined;
  readonly candidateUsers: Expression | undefined;
  readonly dueDate: Expression | undefined;
  readonly followUpDate: Expression | undefined;
  readonly formKey: string | undefined;
}

/** Message by name and correlation key, both evaluated when the catch event is entered. */
export interface MessageDefinition {
  readonly name: Expression;
  readonly correlationKey: Expression;
}

export type ExecutableElement =
  | ElementBase<'PROCESS'>
  | ElementBase<'START_EVENT'>
  | ElementBase<'END_EVENT'>
  | (ElementBase<'SERVICE_TASK'> & { readonly job: JobDefinition })
  | (ElementBase<'USER_TASK'> & { readonly userTask: UserTaskDefinition })
  | (ElementBase<'BUSINESS_RULE_TASK'> & { readonly job: JobDefinition; readonly decision: undefined })
  | (ElementBase<'BUSINESS_RULE_TASK'> & {
      readonly job: undefined;
      readonly decision: { readonly decisionId: Expression; readonly resultVariable: string };
    })
  | (ElementBase<'EXCLUSIVE_GATEWAY'> & { readonly defaultFlowId: string | undefined })
  | ElementBase<'PARALLEL_GATEWAY'>
  | (ElementBase<'CALL_ACTIVITY'> & {
      readonly processId: Expression;
      readonly propagateAllParentVariables: boolean;
      readonly propagateAllChildVariables: boolean;
    })
  | (ElementBase<'BOUNDARY_EVENT'> & { readonly attachedToId: string; readonly interrupting: boolean; readonly timer: TimerExpression })
  | (ElementBase<'INTERMEDIATE_CATCH_EVENT'> & {
      readonly event:
        { readonly kind: 'timer'; readonly timer: TimerExpression } | { readonly kind: 'message'; readonly message: MessageDefinition };
    });
