import type { FlowGraph } from './FlowGraph.ts';
import { comingNext, inOrder, leadsTo, walkOn } from './walkOn.ts';

/** A task of the case as far as its place in the pathway goes. */
export interface Doing {
  /** Part of the root pathway that it belongs to: itself, or the call it runs under. */
  readonly part: string;
  readonly processId: string;
  readonly stepId: string;
  readonly title: string;
  readonly standing: 'open' | 'done' | 'withdrawn';
  readonly createdAt: Date;
  /** When it was sent; null while it was not. */
  readonly sentAt: Date | null;
  /** The pathway's answers that were sent with it. */
  readonly answers: Readonly<Record<string, unknown>>;
}

/** How far one part of the pathway is; `now` holds the titles of the steps open in it. */
export interface PartProgress {
  readonly elementId: string;
  readonly name: string;
  readonly state: 'done' | 'on' | 'next';
  readonly now: readonly string[];
}

export interface CaseInPathway {
  readonly root: FlowGraph;
  /** Processes that the root calls, by id. */
  readonly called: ReadonlyMap<string, FlowGraph>;
  /** Oldest first. */
  readonly tasks: readonly Doing[];
  /** The pathway is over for this case. */
  readonly finished: boolean;
}

/**
 * How far a case is in a pathway, told from its tasks alone, since a Zeebe cluster is not asked: a called procedure without an open task is
 * on until a later step began or its own arrows and the answers show that it is over. In the order of the arrows.
 */
export function pathwayProgress(at: CaseInPathway): PartProgress[] {
  const parts = [...new Set(at.tasks.map(({ part }) => part))].filter((part) => at.root.nodes.has(part));
  const states = new Map<string, PartProgress['state']>();
  for (const part of parts) {
    const state = stateOf(at, part);
    if (state !== null) states.set(part, state);
  }
  for (const part of parts.filter((each) => states.get(each) === 'done')) goOn(at, part, states);
  if (!at.finished) for (const part of nextAfter(at, states)) if (!states.has(part)) states.set(part, 'next');
  return inOrder(at.root).flatMap(({ id, name }) => {
    const state = states.get(id);
    return state === undefined ? [] : [{ elementId: id, name, state, now: openIn(at, id) }];
  });
}

const tasksOf = ({ tasks }: CaseInPathway, part: string): readonly Doing[] => tasks.filter((task) => task.part === part);

const openIn = (at: CaseInPathway, part: string): string[] =>
  tasksOf(at, part)
    .filter(({ standing }) => standing === 'open')
    .map(({ title }) => title);

/** Null where every task was withdrawn: the pathway left the step undone. */
function stateOf(at: CaseInPathway, part: string): 'done' | 'on' | null {
  const tasks = tasksOf(at, part);
  if (tasks.some(({ standing }) => standing === 'open')) return 'on';
  const last = tasks.filter(({ standing }) => standing === 'done').at(-1);
  if (last === undefined) return null;
  if (last.processId === at.root.processId || at.finished || wentOn(at, part)) return 'done';
  return isOver(at, last) ? 'done' : 'on';
}

/** Whether a later step began after the last answer given here. */
function wentOn(at: CaseInPathway, part: string, since = lastSent(at, part)): boolean {
  return at.tasks.some((task) => task.part !== part && task.createdAt >= since && leadsTo(at.root, part, task.part));
}

function lastSent(at: CaseInPathway, part: string): Date {
  return new Date(Math.max(...tasksOf(at, part).map(({ sentAt, createdAt }) => (sentAt ?? createdAt).getTime())));
}

/** Whether a called procedure ends by itself after this task. */
function isOver(at: CaseInPathway, last: Doing): boolean {
  const graph = at.called.get(last.processId);
  const from = graph?.holder.get(last.stepId);
  if (graph === undefined || from === undefined) return false;
  const own = Object.assign({}, ...tasksOf(at, last.part).map(({ answers }) => answers)) as Record<string, unknown>;
  const { rests, sure } = walkOn(graph, from, { ...rootAnswers(at), ...own });
  return sure && rests.size === 0;
}

/** Variables of the root pathway as far as answers tell: its own steps' and what its calls hand on. */
function rootAnswers({ root, tasks }: CaseInPathway): Record<string, unknown> {
  const known: Record<string, unknown> = {};
  for (const task of tasks) {
    const outputs = root.nodes.get(task.part)?.outputs;
    for (const [name, value] of Object.entries(task.answers)) {
      const target = task.processId === root.processId ? name : outputs?.get(name);
      if (target !== undefined) known[target] = value;
    }
  }
  return known;
}

/** Waits and outcomes that a case came to after a part that is done. */
function goOn(at: CaseInPathway, part: string, states: Map<string, PartProgress['state']>): void {
  const { rests, ends, sure } = walkOn(at.root, part, rootAnswers(at));
  if (!sure) return;
  const since = lastSent(at, part);
  for (const id of rests) {
    if (at.root.nodes.get(id)?.kind !== 'wait' || states.get(id) === 'on') continue;
    states.set(id, at.finished || wentOn(at, id, since) ? 'done' : 'on');
  }
  if (at.finished && rests.size === 0 && !wentOn(at, part)) ends.forEach((id) => states.set(id, 'done'));
}

function nextAfter(at: CaseInPathway, states: ReadonlyMap<string, PartProgress['state']>): string[] {
  const on = [...states].filter(([, state]) => state === 'on').map(([id]) => id);
  const start = [...at.root.nodes.values()].find(({ kind }) => kind === 'start')?.id;
  const last = at.tasks.filter(({ part }) => states.has(part)).at(-1)?.part ?? start;
  if (on.length > 0) return on.flatMap((id) => [...comingNext(at.root, id)]);
  const begun = new Set(at.tasks.map(({ part }) => part));
  return last === undefined ? [] : [...comingNext(at.root, last)].filter((id) => !begun.has(id));
}
