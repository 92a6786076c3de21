import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DraftDetail, OpenedDraft, ProcedureList } from '#contract';
import { setLimit } from '../../designer/studio/tables/editLimits.ts';
import { openCase, work } from '../support/driver/caseWork.ts';
import { eventually, type Person } from '../support/driver/person.ts';
import { type Product, startProduct } from '../support/driver/product.ts';
import { assembleCast, signIn } from '../support/driver/story.ts';
import { seeded } from '../support/kill/random.ts';

/** How many publishings are cut at a random moment; KILLS=50 for the long run. */
const KILLS = Number(process.env.KILLS ?? 2);
const PROCEDURE = 'domestic-violence';
const LIMITS = `processes/${PROCEDURE}/limits.dmn`;
const COLUMN = 'initialScreening';

describe('a publishing that SIGKILL cuts short', () => {
  let product: Product;
  const random = seeded(11);

  beforeAll(async () => {
    product = await startProduct();
  }, 120_000);
  afterAll(() => product.dispose(), 60_000);

  /** A draft that only waits to be published: the screening may take `hours`. */
  const approvedDraft = async (editor: Person, hours: number): Promise<string> => {
    const approver = await signIn(product.url, 'rita.amoako');
    const { draftId } = await editor.call<OpenedDraft>('POST', '/api/studio/drafts', { procedure: PROCEDURE });
    const { parts } = await editor.call<DraftDetail>('GET', `/api/studio/drafts/${draftId}`);
    const { text, revision } = parts.find(({ file }) => file === LIMITS)!;
    const next = await setLimit(text, { column: COLUMN, risk: 'high', duration: `PT${String(hours)}H` });
    await editor.call('PUT', `/api/studio/drafts/${draftId}/parts`, { file: LIMITS, text: next, revision });
    await editor.call('POST', `/api/studio/drafts/${draftId}/review`, { decision: 'send' });
    await approver.call('POST', `/api/studio/drafts/${draftId}/review`, { decision: 'approve' });
    return draftId;
  };
  const standing = async (draftId: string) => {
    const editor = await signIn(product.url, 'daniel.ofori');
    const { procedures } = await editor.call<ProcedureList>('GET', '/api/studio/procedures');
    const { releases } = procedures.find(({ id }) => id === PROCEDURE)!;
    const inForce = releases.filter(({ state }) => state === 'published').map(({ number }) => number);
    return { editor, inForce, draft: (await editor.call<DraftDetail>('GET', `/api/studio/drafts/${draftId}`)).state };
  };
  /** The limits that the next case would get, read from a new draft on the release in force. */
  const limitsInForce = async (editor: Person): Promise<string> => {
    const { draftId } = await editor.call<OpenedDraft>('POST', '/api/studio/drafts', { procedure: PROCEDURE });
    const { parts } = await editor.call<DraftDetail>('GET', `/api/studio/drafts/${draftId}`);
    await editor.call('DELETE', `/api/studio/drafts/${draftId}`);
    return parts.find(({ file }) => file === LIMITS)!.text;
  };
  const publishAndKill = async (draftId: string, editor: Person, afterMillis: number | null): Promise<void> => {
    const asked = editor.call('POST', `/api/studio/drafts/${draftId}/publication`).catch(() => undefined);
    if (afterMillis === null) await eventually('the server to be gone', () => Promise.resolve(product.ended() ? true : undefined));
    else {
      await sleep(afterMillis);
      product.kill('server');
    }
    await asked;
    await product.restart({ CRASH_POINT: '' });
  };
  /** Wholly there or not at all: exactly one release in force, the old one with the draft unpublished, or the new one with it published. */
  const expectWhole = async (draftId: string, { hours, before }: { hours: number; before: number }): Promise<void> => {
    const after = await eventually('an end of the publishing', async () => {
      const now = await standing(draftId);
      return now.draft === 'publishing' ? undefined : now;
    });
    if (after.draft === 'approved') {
      expect(after.inForce).toEqual([before]);
      await after.editor.call('POST', `/api/studio/drafts/${draftId}/publication`);
    }
    const there = await eventually('the new release', async () => {
      const now = await standing(draftId);
      return now.draft === 'published' ? now : undefined;
    });
    expect(there.inForce).toEqual([before + 1]);
    expect(await limitsInForce(there.editor)).toContain(`"PT${String(hours)}H"`);
  };

  it.each(['release-recorded', 'release-deployed'])(
    'should be carried on where it stood when it is cut at %s',
    async (point) => {
      const hours = point === 'release-recorded' ? 301 : 302;
      await product.restart({ CRASH_POINT: point });
      const editor = await signIn(product.url, 'daniel.ofori');
      const draftId = await approvedDraft(editor, hours);
      const [before = 0] = (await standing(draftId)).inForce;

      await publishAndKill(draftId, editor, null);

      await expectWhole(draftId, { hours, before });
    },
    120_000,
  );

  it(
    `should be wholly there or not at all when it is cut at ${String(KILLS)} random moments`,
    async () => {
      for (let turn = 0; turn < KILLS; turn += 1) {
        const hours = 400 + turn;
        const editor = await signIn(product.url, 'daniel.ofori');
        const draftId = await approvedDraft(editor, hours);
        const [before = 0] = (await standing(draftId)).inForce;

        await publishAndKill(draftId, editor, Math.floor(random() * 600));

        await expectWhole(draftId, { hours, before });
      }
    },
    60_000 + KILLS * 30_000,
  );

  it('should give the next case the release that was published last', async () => {
    const cast = await assembleCast(product.url);
    let model = await openCase(cast);
    for (const step of ['complaint', 'details', 'consent', 'concerns', 'confirmPathway'])
      model = await work(cast, model, { step, choice: {} });

    const { id } = await cast.officer.awaitTask(model.caseId, COLUMN);

    expect((await cast.officer.task(id)).task.limit?.duration).toBe(`PT${String(399 + KILLS)}H`);
  }, 120_000);
});
