import type { DraftDetail, OpenedDraft, ProcedureList } from '#contract';
import { setLimit } from '../../../designer/studio/tables/editLimits.ts';
import { eventually, type Person } from './person.ts';
import { openCase, work } from './caseWork.ts';
import type { CaseModel } from './caseModel.ts';
import { assembleCast, type Cast, signIn } from './story.ts';

const PROCEDURE = 'domestic-violence';
const PLAN = 'processes/core-plan-approval/core-plan-approval.bpmn';
const LIMITS = `processes/${PROCEDURE}/limits.dmn`;
const FORM = 'forms/F10.form';

/** What an officer sees of the step "action plan". */
export interface PlanStep {
  readonly title: string;
  readonly limit: string | undefined;
  readonly question: boolean;
}

/** A change of the pathway's called procedure, its table and its form, by part. */
const EDITS: Readonly<Record<string, (text: string) => string | Promise<string>>> = {
  [PLAN]: (text) => text.replace('name="Make the action plan"', 'name="Agree on the plan together"'),
  [LIMITS]: (text) => setLimit(text, { column: 'actionPlan', risk: 'high', duration: 'P9D' }),
  [FORM]: (text) => text.replace('"How the plan was made"', '"How the plan was agreed"'),
};

/** Publishes the change as two people of headquarters would; answers the number of the new release. */
async function publishChange(url: string): Promise<number> {
  const [editor, approver] = await Promise.all([signIn(url, 'daniel.ofori'), signIn(url, 'rita.amoako')]);
  const { draftId } = await editor.call<OpenedDraft>('POST', '/api/studio/drafts', { procedure: PROCEDURE });
  const path = `/api/studio/drafts/${draftId}`;
  const draft = await editor.call<DraftDetail>('GET', path);
  for (const { file, text, revision } of draft.parts) {
    const edit = EDITS[file];
    if (edit !== undefined) await editor.call('PUT', `${path}/parts`, { file, text: await edit(text), revision });
  }
  await editor.call('POST', `${path}/review`, { decision: 'send' });
  await approver.call('POST', `${path}/review`, { decision: 'approve' });
  await editor.call('POST', `${path}/publication`);
  return eventually('the new release in force', () => newRelease(editor, draft.basedOn));
}

async function newRelease(editor: Person, before: number): Promise<number | undefined> {
  const { procedures } = await editor.call<ProcedureList>('GET', '/api/studio/procedures');
  const number = procedures.find(({ id }) => id === PROCEDURE)?.releases.find(({ state }) => state === 'published')?.number;
  return number === undefined || number === before ? undefined : number;
}

async function caseAt(cast: Cast, steps: readonly string[], from?: CaseModel): Promise<CaseModel> {
  let model = from ?? (await openCase(cast));
  for (const step of steps) model = await work(cast, model, { step, choice: {} });
  return model;
}

async function planStepOf(cast: Cast, model: CaseModel): Promise<PlanStep> {
  const { id } = await cast.officer.awaitTask(model.caseId, 'actionPlan');
  const { task, form } = await cast.officer.task(id);
  return { title: task.title, limit: task.limit?.duration, question: JSON.stringify(form.schema).includes('How the plan was agreed') };
}

const TO_SCREENING = ['complaint', 'details', 'consent', 'concerns', 'confirmPathway', 'initialScreening'];

/** A case stands between two steps while a release with another called procedure, table and form is published; what it and the next case see. */
export async function tellIsolation(url: string): Promise<{ running: PlanStep; next: PlanStep }> {
  const cast = await assembleCast(url);
  const between = await caseAt(cast, TO_SCREENING);
  await publishChange(url);
  const running = await planStepOf(cast, await caseAt(cast, ['safetyPlan'], between));
  const next = await planStepOf(cast, await caseAt(cast, [...TO_SCREENING, 'safetyPlan']));
  return { running, next };
}
