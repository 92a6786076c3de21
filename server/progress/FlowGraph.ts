/** What a part of a pathway is to a case that comes to it. */
type NodeKind = 'start' | 'work' | 'wait' | 'choice' | 'join' | 'pass' | 'end';

/** A part of the pathway on its first level. `work` is done by people: a user task, a call, a sub-process. */
export interface FlowNode {
  readonly id: string;
  readonly name: string;
  readonly kind: NodeKind;
  /** Id of the flow taken when no condition holds. */
  readonly otherwise: string | null;
  /** What a call answers to the pathway: its variable by the name of the called procedure's. */
  readonly outputs: ReadonlyMap<string, string>;
}

/** An arrow of the pathway; `condition` is FEEL without its equals sign. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly condition: string | null;
  /** Leaves the step's border (a boundary event) rather than following when it is done. */
  readonly aside: boolean;
}

/** A process as parts and arrows, what hangs on a step's border counted as arrows from that step. */
export interface FlowGraph {
  readonly processId: string;
  readonly nodes: ReadonlyMap<string, FlowNode>;
  readonly flows: readonly Flow[];
  /** For each element, also those inside sub-processes, the part of the first level that holds it. */
  readonly holder: ReadonlyMap<string, string>;
  /** Ids of the calls by the process they call. */
  readonly calls: ReadonlyMap<string, readonly string[]>;
}

/** Arrows that are followed when a part is done. */
export const flowsFrom = (graph: FlowGraph, id: string): Flow[] => graph.flows.filter(({ from, aside }) => from === id && !aside);
