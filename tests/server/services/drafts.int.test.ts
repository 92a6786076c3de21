import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '../../../server/policies/actor.ts';
import { ProblemError } from '../../../server/problems/ProblemError.ts';
import { publishAll, checkContent } from '../../../server/releases/loadReleases.ts';
import { publishWaiting } from '../../../server/services/drafts/publishDraft.ts';
import type { DraftView } from '../../../server/views/DraftView.ts';
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

function crashAt(wanted: string, name: string): void {
  if (name === wanted) throw new Error('crash');
}
