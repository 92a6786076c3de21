import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ulid } from 'ulidx';
import type { TaskRecord } from '../../../server/models/Task.ts';
import type { Actor } from '../../../server/policies/actor.ts';
import { ProblemError } from '../../../server/problems/ProblemError.ts';
import { publishAll, checkContent } from '../../../server/releases/loadReleases.ts';
import { publishWaiting } from '../../../server/services/drafts/publishDraft.ts';
import type { DraftView } from '../../../server/views/DraftView.ts';
import { formSample, pathwaySample } from '../imports/samples.ts';
import { arrangeCase } from '../support/casework.ts';
import { openGround, type Ground } from '../workers/support/openGround.ts';

const PATHWAY = 'processes/domestic-violence/domestic-violence.bpmn';
const FORM = 'forms/F07.form';

describe('drafts of a release', () => {
  let ground: Ground;
  let editor: Actor;
  let approver: Actor;
  let officer: Actor;

  beforeAll(async () => {
    ground = await openGround();
    [editor, approver, officer] = await Promise.all([
      ground.actor('daniel.ofori'),
      ground.actor('rita.amoako'),
      ground.actor('ama.mensah'),
    ]);
  });
  afterAll(() => ground.stop());

  const open = async (): Promise<DraftView> => {
    const { draftId } = await ground.services.drafts.open(editor, 'domestic-violence');
    return ground.services.drafts.get(editor, draftId);
  };
  const partOf = (draft: DraftView, file: string) => draft.parts.find((part) => part.file === file)!;
  /** Saves what `edit` makes of a part as the draft showed it. */
  const save = (actor: Actor, draft: DraftView, [file, edit]: readonly [string, (text: string) => string]) => {
    const { text, revision } = partOf(draft, file);
    return ground.services.drafts.savePart(actor, draft.id, { file, text: edit(text), revision, how: 'saved' });
  };
  const problemOf = async (attempt: Promise<unknown>) => {
    const thrown = await attempt.then(
      () => null,
      (error: unknown) => error,
    );
    return thrown instanceof ProblemError ? thrown.problem : thrown;
  };
  const rename = (to: string) => (text: string) => text.replace(/name="Make the safety plan[^"]*"/, `name="Make the safety plan ${to}"`);
  const publish = async (draft: DraftView): Promise<void> => {
    await ground.services.drafts.review(editor, draft.id, { decision: 'send', text: '' });
    await ground.services.drafts.review(approver, draft.id, { decision: 'approve', text: '' });
    await ground.services.drafts.publish(editor, draft.id);
    await publishWaiting(ground.deps);
  };

  it('should open the same draft for two people, with the whole release and what may be taken in', async () => {
    const [first, second] = await Promise.all([
      ground.services.drafts.open(editor, 'domestic-violence'),
      ground.services.drafts.open(approver, 'domestic-violence'),
    ]);
    const draft = await ground.services.drafts.get(editor, first.draftId);

    expect(second).toEqual(first);
    expect(draft).toMatchObject({ state: 'draft', basedOn: 1, may: { edit: true, judge: false, publish: false } });
    expect(draft.parts.map(({ file }) => file)).toEqual(expect.arrayContaining([PATHWAY, FORM, 'processes/domestic-violence/limits.dmn']));
    expect(draft.parts.every(({ changed, revision }) => !changed && revision === 1)).toBe(true);
  });

  it('should keep each saved text in the history, and the same text once', async () => {
    const draft = await open();

    const saved = await save(editor, draft, [PATHWAY, rename('today')]);
    const again = await save(editor, draft, [PATHWAY, rename('today')]);
    const history = await ground.services.drafts.history(editor, draft.id, PATHWAY);

    expect(again.revision).toBe(saved.revision);
    expect(history.map(({ kind, by }) => [kind, by])).toEqual([
      ['saved', editor.name],
      ['began', editor.name],
    ]);
    expect((await ground.services.drafts.version(editor, history[1]!.id)).text).toBe(partOf(draft, PATHWAY).text);
    expect(partOf(await open(), PATHWAY)).toMatchObject({ changed: true, changedBy: editor.name });
  });

  it('should refuse a text that overwrites what the person has not seen, say whose it is, and keep hers aside', async () => {
    const draft = await open();
    await save(editor, draft, [PATHWAY, rename('now')]);

    const refused = await problemOf(save(approver, draft, [PATHWAY, rename('later')]));
    await ground.services.drafts.keepAside(approver, draft.id, { file: PATHWAY, text: rename('later')(partOf(draft, PATHWAY).text) });

    expect(refused).toMatchObject({ status: 409, code: 'draft-changed', detail: expect.stringContaining(editor.name) });
    const [aside] = await ground.services.drafts.history(editor, draft.id, PATHWAY);
    expect(aside).toMatchObject({ kind: 'aside', by: approver.name, revision: null });
    expect(partOf(await open(), PATHWAY).text).toContain('Make the safety plan now');
  });

  it('should lose no text of two people who save at once, over and over', async () => {
    const draft = await open();
    const kept: string[] = [];
    const write = async (actor: Actor, word: string) => {
      const fresh = await open();
      const text = rename(word)(partOf(fresh, PATHWAY).text);
      await ground.services.drafts
        .savePart(actor, draft.id, { file: PATHWAY, text, revision: partOf(fresh, PATHWAY).revision, how: 'saved' })
        .catch((error: unknown) => {
          if (!(error instanceof ProblemError) || error.problem.code !== 'draft-changed') throw error;
          return ground.services.drafts.keepAside(actor, draft.id, { file: PATHWAY, text });
        });
      kept.push(text);
    };

    for (let round = 0; round < 10; round++) await Promise.all([write(editor, `e${round}`), write(approver, `a${round}`)]);

    const versions = await ground.deps.models.DraftVersion.find({ draftId: draft.id, file: PATHWAY }).lean();
    expect(kept.filter((text) => !versions.some((version) => version.text === text))).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['a doctype', PATHWAY, '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><definitions/>'],
    ['half a file', PATHWAY, '<bpmn:definitions'],
    [
      'another process',
      PATHWAY,
      '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL"><process id="x" isExecutable="true"/></definitions>',
    ],
    ['a form that is no JSON', FORM, '{"components": ['],
    ['JSON that is no form', FORM, '[]'],
    ['a form that would run as a program', FORM, formSample({ components: [{ type: 'html', id: 'H', content: '<script>' }] })],
    ['two steps with one id', PATHWAY, pathwaySample({ id: 'domestic-violence', inProcess: '<task id="Task_1"/>' })],
  ])('should take nothing of %s', async (_what, file, text) => {
    const draft = await open();

    expect(await problemOf(save(editor, draft, [file, () => text]))).toMatchObject({ status: 422, errors: [{ field: 'text' }] });
    expect(partOf(await open(), file)).toEqual(partOf(draft, file));
  });

  it('should not remove a form that a step shows, and remove one that none does', async () => {
    const draft = await open();
    const file = 'forms/F99.form';
    const text = JSON.stringify({ components: [{ type: 'textfield', key: 'a', label: 'A', id: 'A' }] });
    const { revision } = await ground.services.drafts.savePart(editor, draft.id, { file, text, revision: 0, how: 'saved' });

    const used = await problemOf(ground.services.drafts.removePart(editor, draft.id, partOf(draft, FORM)));
    await ground.services.drafts.removePart(editor, draft.id, { file, revision });

    expect(used).toMatchObject({ status: 409, code: 'part-in-use', detail: expect.stringContaining('Initial screening') });
    expect((await open()).parts.map((part) => part.file)).not.toContain(file);
  });

  it('should say what a file would change and take nothing in, until its text is saved over the revision that was looked at', async () => {
    const draft = await open();
    const content = Buffer.from(pathwaySample()).toString('base64');

    const report = await ground.services.drafts.previewImport(editor, draft.id, { file: PATHWAY, name: 'visit.bpmn', content });
    const untouched = await open();
    const { text, revision } = report;
    const saved = await ground.services.drafts.savePart(editor, draft.id, { file: PATHWAY, text: text!, revision, how: 'imported' });

    expect(report).toMatchObject({ verdict: 'ready', file: PATHWAY, kept: ['1 step, with names and settings.', 'The drawing.'] });
    expect(untouched).toEqual(draft);
    expect((await ground.services.drafts.history(editor, draft.id, PATHWAY))[0]).toMatchObject({
      kind: 'imported',
      revision: saved.revision,
    });
    expect(await problemOf(ground.services.drafts.previewImport(officer, draft.id, { file: PATHWAY, name: '', content }))).toMatchObject({
      status: 404,
    });
    await ground.services.drafts.savePart(editor, draft.id, {
      ...{ file: PATHWAY, text: partOf(draft, PATHWAY).text, revision: saved.revision, how: 'restored' },
    });
  });

  it('should not take a new form whose file another computer would take for one that is there', async () => {
    const draft = await open();
    const part = { file: 'forms/f07.form', text: formSample(), revision: 0, how: 'saved' as const };

    const refused = await problemOf(ground.services.drafts.savePart(editor, draft.id, part));

    expect(refused).toMatchObject({ status: 409, code: 'part-exists', detail: expect.stringContaining('Initial screening assessment') });
    expect((await open()).parts).toEqual(draft.parts);
  });

  it('should say how many cases are at a step now, also in the sentence that takes it away', async () => {
    const draft = await open();
    const { officerTask } = await arrangeCase(ground.deps);
    const { models } = ground.deps;
    const task = await models.Task.findById(officerTask).lean().orFail();
    const at = { processId: 'domestic-violence', stepId: 'safetyPlan' };
    const more = (change: Partial<TaskRecord>) => models.Task.create({ ...task, ...at, _id: ulid(), jobKey: ulid(), ...change });
    await more({ caseId: ulid() });
    await more({ caseId: ulid(), state: 'open' });
    await more({ caseId: ulid(), state: 'completed' });
    await more({ caseId: ulid(), releaseId: ulid() });
    const again = await more({ caseId: ulid() });
    await more({ caseId: again.caseId });
    const under = { processId: 'core-handoff', stepId: 'answerHandoff', rootElementId: 'healthHandoff', caseId: ulid() };
    await more(under);
    await more({ ...under, stepId: 'provideService' });

    const { steps } = await ground.services.drafts.waiting(approver, draft.id);
    await save(editor, draft, [PATHWAY, withoutSafetyPlan]);
    const { changes } = await ground.services.drafts.changes(editor, draft.id);

    expect(steps).toContainEqual({ ...at, cases: 3 });
    expect(steps).toContainEqual({ processId: 'domestic-violence', stepId: 'healthHandoff', cases: 1 });
    expect(JSON.stringify(steps)).not.toMatch(/case[^s]|TMA|Akua/);
    expect(changes.map(({ sentence }) => sentence)).toContainEqual(
      expect.stringMatching(
        /safety plan.* was removed\. 3 cases are at this step now\. They finish on the release that they began with\.$/,
      ),
    );
    expect(await problemOf(ground.services.drafts.waiting(officer, draft.id))).toMatchObject({ status: 404 });
    await save(editor, await open(), [PATHWAY, () => partOf(draft, PATHWAY).text]);
    await models.Task.deleteMany({});
  });

  it('should not send a draft with something to mend', async () => {
    const draft = await open();
    const { revision } = await save(editor, draft, [
      PATHWAY,
      (text) => text.replace(/candidateGroups="officer"/, 'candidateGroups="clerk"'),
    ]);

    expect(await problemOf(ground.services.drafts.review(editor, draft.id, { decision: 'send', text: '' }))).toMatchObject({
      status: 409,
      code: 'not-checked',
      detail: 'There is one thing to mend first.',
      findings: [
        { rule: 'step-role', level: 'error', file: PATHWAY, place: 'safetyPlan', message: expect.stringContaining('say who does it') },
      ],
    });

    await ground.services.drafts.savePart(editor, draft.id, {
      file: PATHWAY,
      text: partOf(draft, PATHWAY).text,
      revision,
      how: 'restored',
    });
  });

  it('should be reviewed by somebody who did not edit it', async () => {
    const draft = await open();
    const { drafts } = ground.services;
    await save(approver, draft, [PATHWAY, rename('as she would')]);
    await drafts.review(editor, draft.id, { decision: 'send', text: 'Please look.' });

    expect(await problemOf(drafts.review(approver, draft.id, { decision: 'approve', text: '' }))).toMatchObject({ code: 'own-draft' });
    expect(await problemOf(save(editor, draft, [PATHWAY, rename('secretly')]))).toMatchObject({ code: 'draft-closed' });
    expect(await problemOf(drafts.publish(editor, draft.id))).toMatchObject({ code: 'not-approved' });
    expect(await problemOf(drafts.get(officer, draft.id))).toMatchObject({ status: 404 });
    await drafts.discard(editor, draft.id);
    expect((await drafts.procedures(editor)).procedures.find(({ id }) => id === 'domestic-violence')).toMatchObject({ draft: null });
  });

  it('should return a draft with words, approve it and put it in force for the next case', async () => {
    const { drafts } = ground.services;
    const draft = await open();
    await save(editor, draft, [PATHWAY, rename('together')]);
    await drafts.review(editor, draft.id, { decision: 'send', text: '' });
    expect(await problemOf(drafts.review(approver, draft.id, { decision: 'return', text: ' ' }))).toMatchObject({ status: 422 });
    await drafts.review(approver, draft.id, { decision: 'return', text: 'Say with whom.' });
    await save(editor, await open(), [PATHWAY, rename('with the family')]);

    await publish(draft);

    const release = await ground.release('domestic-violence');
    const closed = await drafts.get(editor, draft.id);
    expect(release).toMatchObject({ number: 2, origin: 'studio', state: 'published' });
    expect(release.steps.map(({ title }) => title)).toContain('Make the safety plan with the family');
    expect(closed).toMatchObject({ state: 'published', may: { edit: false, publish: false, discard: false } });
    expect(closed.review.map(({ kind }) => kind)).toEqual(['sent', 'returned', 'sent', 'approved', 'published']);
  });

  it('should not let the files of the product take back what policy staff published', async () => {
    await publishAll(ground.deps, await checkContent(ground.deps.content, 7200));

    expect(await ground.release('domestic-violence')).toMatchObject({ number: 2, origin: 'studio' });
  });

  it('should go back to the earlier release in one call', async () => {
    const [before] = await ground.deps.models.Release.find({ procedure: 'domestic-violence', number: 1 }).lean();

    await ground.services.drafts.rollBack(approver, before!._id);

    expect(await ground.release('domestic-violence')).toMatchObject({ number: 1 });
    expect(await problemOf(ground.services.drafts.rollBack(officer, before!._id))).toMatchObject({ status: 403 });
  });

  it.each(['release-recorded', 'release-deployed'])('should be wholly in force or not at all when it is cut short at %s', async (place) => {
    const draft = await open();
    await save(editor, draft, [PATHWAY, rename(`cut at ${place}`)]);
    const before = await ground.release('domestic-violence');
    await ground.services.drafts.review(editor, draft.id, { decision: 'send', text: '' });
    await ground.services.drafts.review(approver, draft.id, { decision: 'approve', text: '' });
    await ground.services.drafts.publish(editor, draft.id);
    const crashing = { ...ground.deps, crashPoint: (name: string) => crashAt(place, name) };

    await expect(publishWaiting(crashing)).rejects.toThrow('crash');
    expect((await ground.release('domestic-violence'))._id).toBe(before._id);
    expect((await ground.services.drafts.get(editor, draft.id)).state).toBe('publishing');

    await publishWaiting(ground.deps);
    const after = await ground.release('domestic-violence');
    expect(after.steps.map(({ title }) => title)).toContain(`Make the safety plan cut at ${place}`);
    expect((await ground.services.drafts.get(editor, draft.id)).state).toBe('published');
  });

  it('should give a draft back whose files a newer product no longer takes, and go on with the others', async () => {
    const before = await ground.release('domestic-violence');
    const draft = await open();
    await save(editor, draft, [PATHWAY, rename('for later')]);
    await ground.services.drafts.review(editor, draft.id, { decision: 'send', text: '' });
    await ground.services.drafts.review(approver, draft.id, { decision: 'approve', text: '' });
    await ground.services.drafts.publish(editor, draft.id);
    await ground.deps.models.DraftPart.updateOne({ draftId: draft.id, file: PATHWAY }, { $set: { text: '<nothing/>' } });

    await publishWaiting(ground.deps);

    const back = await ground.services.drafts.get(editor, draft.id);
    expect(back.state).toBe('draft');
    expect(back.review.at(-1)).toMatchObject({ kind: 'refused', by: 'The check' });
    expect((await ground.release('domestic-violence'))._id).toBe(before._id);
    await ground.services.drafts.discard(editor, draft.id);
  });

  it('should give a draft back when the engine refuses it, with the reason', async () => {
    const before = await ground.release('domestic-violence');
    const draft = await open();
    await save(editor, draft, [PATHWAY, rename('again')]);
    ground.engine.fail('deploy', 'refused');

    await publish(draft);

    const back = await ground.services.drafts.get(editor, draft.id);
    expect(back).toMatchObject({ state: 'draft', may: { edit: true } });
    expect(back.review.at(-1)).toMatchObject({ kind: 'refused' });
    expect((await ground.release('domestic-violence'))._id).toBe(before._id);
  });
});

/** The pathway with the way into the safety plan leading on behind it. */
function withoutSafetyPlan(text: string): string {
  const onward = /<bpmn:sequenceFlow id="\w+"[^>]* sourceRef="safetyPlan" targetRef="(\w+)"[^>]*\/>/.exec(text);
  return text
    .replace(/<bpmn:userTask id="safetyPlan"[\s\S]*?<\/bpmn:userTask>/, '')
    .replace(onward![0], '')
    .replace('targetRef="safetyPlan"', `targetRef="${onward![1]!}"`)
    .replace(/<bpmndi:BPMNDiagram[\s\S]*<\/bpmndi:BPMNDiagram>/, '')
    .replace(new RegExp(`<bpmn:incoming>${/id="(\w+)"/.exec(onward![0])![1]!}</bpmn:incoming>`), '');
}

function crashAt(wanted: string, name: string): void {
  if (name === wanted) throw new Error('crash');
}
