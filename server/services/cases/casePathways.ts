import type { CaseRecord } from '../../models/Case.ts';
import type { ReleaseRecord } from '../../models/Release.ts';
import type { TaskRecord, TaskState } from '../../models/Task.ts';
import type { Actor } from '../../policies/actor.ts';
import { notFoundProblem } from '../../problems/notFoundProblem.ts';
import type { FlowGraph } from '../../progress/FlowGraph.ts';
import { pathwayProgress, type Doing } from '../../progress/pathwayProgress.ts';
import { readFlowGraph } from '../../progress/readFlowGraph.ts';
import { readBpmn } from '../../content/BpmnSource.ts';
import type { CasePathwayView } from '../../views/CaseView.ts';
import type { WorkDeps } from '../WorkDeps.ts';

type Source = Pick<ReleaseRecord, 'procedure' | 'name' | 'number' | 'sources'>;
type Placed = Pick<TaskRecord, 'processId' | 'stepId' | 'rootElementId' | 'title' | 'state' | 'createdAt' | 'submission'>;

/** The procedures that a case runs through, each as its release draws it, with how far the case is. Steps' titles are no personal data. */
export async function casePathways(deps: WorkDeps, actor: Actor, caseId: string): Promise<CasePathwayView[]> {
  const record = await deps.models.Case.findById(caseId).lean();
  if (record === null || !deps.policies.can(actor, 'case.read', { kind: 'case', ...record })) throw notFoundProblem();
  const views = record.releases.map((_, index) => pathwayOf(deps, record, index));
  return (await Promise.all(views)).filter((view) => view !== null);
}

async function pathwayOf({ models }: WorkDeps, record: CaseRecord, index: number): Promise<CasePathwayView | null> {
  const releaseId = record.releases[index]?.releaseId ?? '';
  const fields = { procedure: 1, name: 1, number: 1, sources: 1 };
  const release = await models.Release.findById(releaseId, fields).lean<Source>();
  if (release === null) return null;
  const { procedure, name, number } = release;
  const graphs = await graphsOf(release);
  const root = graphs.get(procedure);
  const text = release.sources.find(({ file }) => file === fileOf(procedure))?.text ?? null;
  if (root === undefined) return { procedure, name, number, text, parts: [] };
  const tasks = await models.Task.find({ caseId: record._id, releaseId }, PLACE).sort({ createdAt: 1 }).lean<Placed[]>();
  const finished = record.state === 'closed' || index < record.releases.length - 1;
  return { procedure, name, number, text, parts: pathwayProgress({ root, called: graphs, tasks: doingsOf(root, tasks), finished }) };
}

const PLACE = { processId: 1, stepId: 1, rootElementId: 1, title: 1, state: 1, createdAt: 1, submission: 1 } as const;

const fileOf = (processId: string): string => `processes/${processId}/${processId}.bpmn`;

async function graphsOf({ sources }: Source): Promise<Map<string, FlowGraph>> {
  const files = sources.filter(({ file }) => file.endsWith('.bpmn'));
  const graphs = files.map(async (source) => {
    const processId = source.file.slice(source.file.lastIndexOf('/') + 1, -'.bpmn'.length);
    return [processId, readFlowGraph(await readBpmn(source, processId))] as const;
  });
  return new Map(await Promise.all(graphs));
}

function doingsOf(root: FlowGraph, tasks: readonly Placed[]): Doing[] {
  return tasks.flatMap((task) => {
    const part = partOf(root, task);
    if (part === undefined) return [];
    const { processId, stepId, title, createdAt, submission } = task;
    const sent = { sentAt: submission?.at ?? null, answers: submission?.variables ?? {} };
    return [{ part, processId, stepId, title, standing: STANDING[task.state], createdAt, ...sent }];
  });
}

const STANDING: Readonly<Record<TaskState, Doing['standing']>> = {
  open: 'open',
  claimed: 'open',
  completing: 'open',
  completed: 'done',
  withdrawn: 'withdrawn',
};

/** Where the engine did not say under which call a step runs, the only call of its procedure is the one. */
function partOf(root: FlowGraph, { processId, stepId, rootElementId }: Placed): string | undefined {
  const calls = root.calls.get(processId) ?? [];
  const element = processId === root.processId ? stepId : (rootElementId ?? (calls.length === 1 ? calls[0] : undefined));
  return element === undefined ? undefined : root.holder.get(element);
}
