import type { CaseAnswers, CaseRecord } from '../../models/Case.ts';
import type { TaskRecord } from '../../models/Task.ts';
import { openAnswers } from '../sealAnswers.ts';
import type { WorkDeps } from '../WorkDeps.ts';
import { draftPlace } from './draftPlace.ts';
import { componentsOf } from './fillOptions.ts';

type Answers = Record<string, unknown>;

export interface FirstAnswersOf {
  readonly task: TaskRecord;
  readonly record: CaseRecord;
  readonly schema: Record<string, unknown>;
  /** Whether the reader may work the task; only then she sees its draft. */
  readonly mine: boolean;
  readonly partner: boolean;
}

/** What a form opens with: the draft, else the answers that were returned for mending, else what the case knows under the same field names. */
export async function firstAnswers(deps: Pick<WorkDeps, 'models' | 'cipher'>, of: FirstAnswersOf): Promise<Answers> {
  const { task, record, mine, partner } = of;
  if (task.draft !== null && mine) return deps.cipher.decrypt(task.draft.answers, draftPlace(task._id)) as Answers;
  if (partner) return task.prefill;
  const returned = await returnedAnswers(deps, task, record);
  if (returned !== null) return { ...openAnswers(deps.cipher, record._id, returned), ...task.prefill };
  return { ...knownFacts(deps, of), ...task.prefill };
}

/** The step's own last answers, when somebody sent them back in this process instance since. */
export async function returnedAnswers(
  { models }: Pick<WorkDeps, 'models'>,
  task: TaskRecord,
  record: CaseRecord,
): Promise<CaseAnswers | null> {
  const siblings = await models.Task.find({ processInstanceKey: task.processInstanceKey }, { _id: 1 }).lean();
  const here = new Set(siblings.map(({ _id }) => _id));
  const said = record.answers.filter(({ taskId }) => here.has(taskId));
  const own = said.findLastIndex(({ stepId }) => stepId === task.stepId);
  const sentBack = said.findLastIndex(({ open }) => open['decision'] === 'return');
  return own >= 0 && sentBack > own ? (said[own] ?? null) : null;
}

/** Facts of the person and the report that other forms asked under the same SWIMS name; decisions are made anew each time. */
function knownFacts({ cipher }: Pick<WorkDeps, 'cipher'>, { task, record, schema }: FirstAnswersOf): Answers {
  const keys = new Set(componentsOf(schema).flatMap(({ key, path }) => [key, path].filter((name) => typeof name === 'string')));
  const known: Answers = {};
  for (const entry of record.answers) {
    if (entry.formId === task.formId) continue;
    for (const [key, value] of Object.entries(openAnswers(cipher, record._id, entry))) {
      if (keys.has(key) && !PER_STEP.test(key)) known[key] = value;
    }
  }
  return known;
}

/** Fields that belong to one step and not to the person. */
const PER_STEP = /^(decision|service_|referral_response|shared_fields|receiving_office|handoff)/;
