import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import type { OpenedDraft, PartHistory, PartVersionText } from '#contract';
import { describeInBrowser, openBrowser, visit, type Visitor } from '../designer/support/browser.ts';
import { pick, seeded } from '../support/kill/random.ts';
import { eventually, type Person } from '../support/driver/person.ts';
import { type Product, startProduct } from '../support/driver/product.ts';
import { signIn } from '../support/driver/story.ts';

/** How many interleavings of two people's work are tried; INTERLEAVINGS=200 for the long run. */
const INTERLEAVINGS = Number(process.env.INTERLEAVINGS ?? 8);
const SEED = Number(process.env.SEED ?? 1);
/** By then an editor has handed on what was changed in it. */
const HANDED_ON_MS = 400;
const DESKTOP = { width: 1280, height: 800 };

/** A part of the draft, and how one person changes a place of it so that the change can be recognised. */
interface Part {
  readonly file: string;
  readonly title: string;
  readonly places: number;
  change(page: Page, place: number, mark: number): Promise<void>;
}

const STEPS = ['Initial screening', 'Make the safety plan', 'Action plan and approval', 'Follow-up visits', 'Closure'];

const PARTS: readonly Part[] = [
  {
    file: 'processes/domestic-violence/limits.dmn',
    title: 'Time limits',
    places: 9,
    async change(page, place, mark) {
      const cell = page
        .getByRole('row')
        .nth(1 + Math.floor(place / 3))
        .getByRole('gridcell')
        .nth(place % 3);
      await cell.focus();
      await page.keyboard.press('Enter');
      await page.keyboard.press('Control+a');
      await page.keyboard.type(String(mark));
      // In hours: the field refuses more than 400 days.
      const unit = page.locator('.limit-field select');
      await unit.selectOption('hours');
      await unit.press('Enter');
    },
  },
  {
    file: 'processes/domestic-violence/domestic-violence.bpmn',
    title: 'Pathway',
    places: STEPS.length,
    async change(page, place, mark) {
      await page
        .getByRole('navigation', { name: 'Steps' })
        .getByRole('button', { name: STEPS[place] ?? '', exact: true })
        .click();
      const why = page.getByLabel('What is it for?');
      await why.fill(`Because ${String(mark)}.`);
      await why.press('Tab');
    },
  },
  {
    file: 'forms/F13.form',
    title: 'Follow-up',
    places: 4,
    async change(page, place, mark) {
      // The first label is the page's title.
      await page
        .locator('.fjs-container label')
        .nth(place + 1)
        .click({ force: true });
      const question = page.locator('.form-panel').getByLabel('Question', { exact: true });
      await question.fill(`Question ${String(mark)}?`);
      await question.press('Tab');
    },
  },
];

describeInBrowser('two people change one draft in two browsers', () => {
  let product: Product;
  let browser: Browser;
  let editors: readonly Visitor[];
  let reader: Person;
  let draftId = '';
  const random = seeded(SEED);
  const below = (limit: number): number => Math.floor(random() * limit);

  beforeAll(async () => {
    [product, browser] = await Promise.all([startProduct(), openBrowser()]);
    reader = await signIn(product.url, 'daniel.ofori');
    ({ draftId } = await reader.call<OpenedDraft>('POST', '/api/studio/drafts', { procedure: 'domestic-violence' }));
    editors = await Promise.all(['Daniel Ofori', 'Rita Amoako'].map((as) => visit(browser, product.url, { as, viewport: DESKTOP })));
    await Promise.all(editors.map(({ page }) => page.goto(`${product.url}/studio/drafts/${draftId}`)));
  }, 120_000);

  afterAll(async () => {
    await browser.close();
    await product.dispose();
  }, 60_000);

  const partRow = ({ page }: Visitor, { title }: Part): Locator =>
    page
      .getByRole('navigation', { name: 'Parts of the procedure' })
      .getByRole('button', { name: new RegExp(`^${title}( changed| two versions)?$`) });
  const open = async (editor: Visitor, part: Part): Promise<void> => {
    await partRow(editor, part).click();
    await editor.page.getByRole('region', { name: part.title, exact: true }).waitFor();
  };
  const choice = ({ page }: Visitor, mine: boolean): Locator => page.getByRole('button', { name: mine ? 'Keep mine' : 'Take theirs' });

  const offline = new Set<Visitor>();
  const setOffline = async (editor: Visitor, away: boolean): Promise<void> => {
    await editor.context.setOffline(away);
    if (away) offline.add(editor);
    else offline.delete(editor);
  };

  /** One person's turn; answers the mark of her change, or null when she did something else or has to choose first. */
  const takeTurn = async (editor: Visitor, part: Part, next: { place: number; mark: number }): Promise<number | null> => {
    const act = random();
    if (act < 0.1) {
      await setOffline(editor, !offline.has(editor));
    } else if (act < 0.2 && !offline.has(editor)) {
      await editor.page.reload();
      await partRow(editor, part).waitFor();
    } else if (act < 0.35) {
      await editor.page.waitForTimeout(below(1500));
    } else if (!(await choice(editor, true).isVisible())) {
      try {
        await part.change(editor.page, next.place, next.mark);
        return next.mark;
      } catch (problem) {
        // The other's save can put the choice between two versions before her while her hand is on the way.
        if (!(await choice(editor, true).isVisible())) throw problem;
      }
    }
    return null;
  };

  /** Network back, every choice made, everything kept. */
  const settle = async (editor: Visitor): Promise<void> => {
    await setOffline(editor, false);
    await editor.page.waitForTimeout(HANDED_ON_MS);
    const mine = random() < 0.5;
    await eventually(
      'all to be kept',
      async () => {
        const elsewhere = editor.page.getByRole('button', { name: 'Choose one' });
        if (await elsewhere.isVisible()) await elsewhere.click();
        if (await choice(editor, mine).isVisible())
          await choice(editor, mine)
            .click({ timeout: 2_000 })
            .catch(() => undefined);
        const note = await editor.page.locator('.kept').innerText();
        return /^(Kept (?!on this device)|Every change is kept)/.test(note) && !(await choice(editor, mine).isVisible()) ? true : undefined;
      },
      60_000,
    );
  };

  const versions = new Map<string, string>();
  /** Reads what the histories gained since they were last read. */
  const readHistories = async (): Promise<void> => {
    for (const { file } of PARTS) {
      const path = `/api/studio/drafts/${draftId}/history?${new URLSearchParams({ file }).toString()}`;
      const { versions: known } = await reader.call<PartHistory>('GET', path);
      for (const { id } of known.filter((version) => !versions.has(version.id)))
        versions.set(id, (await reader.call<PartVersionText>('GET', `/api/studio/versions/${id}`)).text);
    }
  };
  const isKept = (mark: number): boolean => {
    const words = new RegExp(`(Because |Question |"PT?)${String(mark)}(\\.|\\?|[HD]")`);
    return [...versions.values()].some((text) => words.test(text));
  };

  it(
    `should lose no change of either in ${String(INTERLEAVINGS)} random interleavings`,
    async () => {
      const made: number[] = [];
      const counts = { choices: 0 };
      let mark = 100;
      for (const { page } of editors) page.on('response', (answer) => (answer.status() === 409 ? (counts.choices += 1) : undefined));
      for (let round = 0; round < INTERLEAVINGS; round += 1) {
        const part = pick(random, PARTS);
        for (const editor of editors) await open(editor, part);
        const turns = editors.map(() => below(part.places));
        for (let turn = 0; turn < Math.min(part.places, 3 + below(4)); turn += 1) {
          const who = below(editors.length);
          mark += 1;
          const changed = await takeTurn(editors[who] as Visitor, part, { place: (turns[who] ?? 0) % part.places, mark });
          if (changed === null) continue;
          made.push(changed);
          // Nobody changes the same place twice in a round: her own later change would rightly take the place of the earlier.
          turns[who] = (turns[who] ?? 0) + 1;
        }
        for (const editor of editors) await settle(editor);
        await readHistories();
      }
      for (const editor of editors) await editor.page.reload();
      for (const editor of editors) await settle(editor);
      await readHistories();
      const lost = made.filter((each) => !isKept(each));
      console.log(`two editors, seed ${String(SEED)}: ${JSON.stringify({ rounds: INTERLEAVINGS, changes: made.length, ...counts, lost })}`);

      expect(lost).toEqual([]);
      expect(made.length).toBeGreaterThan(INTERLEAVINGS);
    },
    60_000 + INTERLEAVINGS * 15_000,
  );

  it('should show both the same text in the end, and have met no error', async () => {
    const titles = await Promise.all(
      editors.map(async (editor) => {
        await editor.page.reload();
        await open(editor, PARTS[0] as Part);
        return editor.page.getByRole('grid').innerText();
      }),
    );

    expect(titles[0]).toBe(titles[1]);
    expect(editors.flatMap(({ errors }) => errors).filter((error) => !/ERR_INTERNET_DISCONNECTED|WebSocket/.test(error))).toEqual([]);
  }, 60_000);
});
