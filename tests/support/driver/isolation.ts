import type { DraftDetail, OpenedDraft, ProcedureList } from '#contract';
import { setLimit } from '../../../designer/studio/tables/editLimits.ts';
import { eventually, type Person } from './person.ts';
import { openCase, work } from './caseWork.ts';
import type { CaseModel } from './caseModel.ts';
import { assembleCast, type Cast, signIn } from './story.ts';

const PLAN = 'processes/core-plan-approval/core-plan-approval.bpmn';
const LIMITS = 'processes/domestic-violence/limits.dmn';
const RISK = 'processes/intake/risk.dmn';
const FORM = 'forms/F10.form';

/** What an officer sees of a case: the risk that the table proposes, and the step "action plan". */
export interface Seen {
  readonly proposed: unknown;
  readonly title: string;
  readonly limit: string | undefined;
  readonly question: boolean;
}

/** Changes of a called procedure, of limits and of a form, and of a table of the intake, by procedure and part. */
const EDITS: Readonly<Record<string, Readonly<Record<string, (text: string) => string | Promise<string>>>>> = {
  'domestic-violence': {
    [PLAN]: (text) => text.replace('name="Make the action plan"', 'name="Agree on the plan together"'),
    [LIMITS]: (text) => setLimit(text, { column: 'actionPlan', risk: 'high', duration: 'P9D' }),
    [FORM]: (text) => text.replace('"How the plan was made"', '"How the plan was agreed"'),
  },
  intake: { [RISK]: (text) => text.replaceAll('"high"', '"low"') },
};

/** Publishes the changes of a procedure as two people of headquarters would; answers the number of the new release. */
async function publishChange(url: string, procedure: string): Promise<number> {
  const [editor, approver] = await Promise.all([signIn(url, 'daniel.ofori'), signIn(url, 'rita.amoako')]);
  const { draftId } = await editor.call<OpenedDraft>('POST', '/api/studio/drafts', { procedure });
  const path = `/api/studio/drafts/${draftId}`;
  const draft = await editor.call<DraftDetail>('GET', path);
  for (const { file, text, revision } of draft.parts) {
    const edit = EDITS[procedure]?.[file];
    if (edit !== undefined) await editor.call('PUT', `${path}/parts`, { file, text: await edit(text), revision });
  }
  await editor.call('POST', `${path}/review`, { decision: 'send' });
  await approver.call('POST', `${path}/review`, { decision: 'approve' });
  await editor.call('POST', `${path}/publication`);
  return eventually('the new release in force', () => newRelease(editor, procedure, draft.basedOn));
}

async function newRelease(editor: Person, procedure: string, before: number): Promise<number | undefined> {
  const { procedures } = await editor.call<ProcedureList>('GET', '/api/studio/procedures');
  const number = procedures.find(({ id }) => id === procedure)?.releases.find(({ state }) => state === 'published')?.number;
  return number === undefined || number === before ? undefined : number;
}

async function caseAt(cast: Cast, steps: readonly string[], from?: CaseModel): Promise<CaseModel> {
  let model = from ?? (await openCase(cast));
  for (const step of steps) model = await work(cast, model, { step, choice: {} });
  return model;
}

async function planStepOf(cast: Cast, model: CaseModel): Promise<Omit<Seen, 'proposed'>> {
  const { id } = await cast.officer.awaitTask(model.caseId, 'actionPlan');
  const { task, form } = await cast.officer.task(id);
  return { title: task.title, limit: task.limit?.duration, question: JSON.stringify(form.schema).includes('How the plan was agreed') };
}

/** The level of risk that the intake's table proposes to the officer. */
async function proposedRisk(cast: Cast, model: CaseModel): Promise<unknown> {
  const { id } = await cast.officer.awaitTask(model.caseId, 'confirmPathway');
  return (await cast.officer.task(id)).answers['risk_level'];
}

const TO_CONSENT = ['complaint', 'details', 'consent'];
const TO_SAFETY = ['confirmPathway', 'initialScreening', 'safetyPlan'];

/**
 * A case of each procedure stands between two steps while releases with another called procedure, other tables, limits and another form
 * are published; what they and the next case see.
 */
export async function tellIsolation(url: string): Promise<{ running: Seen; next: Seen }> {
  const cast = await assembleCast(url);
  const inPathway = await caseAt(cast, [...TO_CONSENT, 'concerns', 'confirmPathway', 'initialScreening']);
  const inIntake = await caseAt(cast, TO_CONSENT);
  for (const procedure of Object.keys(EDITS)) await publishChange(url, procedure);
  const proposed = await proposedRisk(cast, await caseAt(cast, ['concerns'], inIntake));
  const running = { proposed, ...(await planStepOf(cast, await caseAt(cast, ['safetyPlan'], inPathway))) };
  const asked = await caseAt(cast, [...TO_CONSENT, 'concerns']);
  const nextProposed = await proposedRisk(cast, asked);
  const next = { proposed: nextProposed, ...(await planStepOf(cast, await caseAt(cast, TO_SAFETY, asked))) };
  return { running, next };
}
