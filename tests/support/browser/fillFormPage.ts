import type { Locator, Page } from 'playwright-core';
import type { TaskDetail } from '#contract';
import { fillForm } from '../driver/answers.ts';

interface Field {
  readonly id: string;
  readonly key?: string;
  readonly type: string;
  readonly label?: string;
  readonly values?: readonly { readonly label: string; readonly value: string }[];
  readonly components?: readonly Field[];
}

const flat = (fields: readonly Field[]): readonly Field[] =>
  fields.flatMap((field) => (field.type === 'dynamiclist' ? [] : field.components === undefined ? [field] : flat(field.components)));

const part = (page: Page, field: Field, end = ''): Locator => page.locator(`[id^="fjs-form-"][id$="-${field.id}${end}"]`).first();

async function choose(page: Page, field: Field, value: unknown): Promise<void> {
  const label = field.values?.find((option) => option.value === value)?.label ?? String(value);
  const display = part(page, field, '-display');
  await ((await display.isVisible()) ? display : part(page, field)).click();
  await page.locator('.fjs-dropdownlist-item').getByText(label, { exact: true }).first().click();
}

/** Ticks or clears by keyboard. */
async function tick(box: Locator, wanted: boolean): Promise<void> {
  await box.focus();
  if ((await box.isChecked()) !== wanted) await box.press('Space');
}

/** Answers one question as a person would, by its kind. */
async function answer(page: Page, field: Field, value: unknown): Promise<void> {
  const index = (wanted: unknown) => field.values?.findIndex((option) => option.value === wanted) ?? -1;
  switch (field.type) {
    case 'radio':
      return tick(part(page, field, `-${String(index(value))}`), true);
    case 'checklist':
      for (const wanted of value as readonly unknown[]) await tick(part(page, field, `-${String(index(wanted))}`), true);
      return;
    case 'checkbox':
      return tick(part(page, field), value === true);
    case 'select':
      return choose(page, field, value);
    case 'taglist':
      for (const wanted of value as readonly unknown[]) await choose(page, field, wanted);
      return;
    case 'datetime':
      return answerDate(page, field, String(value));
    default:
      return part(page, field).fill(String(value));
  }
}

async function answerDate(page: Page, field: Field, iso: string): Promise<void> {
  const input = part(page, field, '-date');
  const [year, month, day] = iso.split('-');
  await input.fill(`${day ?? ''}/${month ?? ''}/${year ?? ''}`);
  await input.press('Enter');
  await page.keyboard.press('Escape');
}

async function shows(page: Page, field: Field): Promise<boolean> {
  for (const end of ['', '-0', '-date', '-display']) if (await part(page, field, end).isVisible()) return true;
  return false;
}

/** The task whose page is open, as the browser itself may read it. */
export async function taskOnPage(page: Page): Promise<TaskDetail> {
  await page.waitForURL(/\/tasks\/[0-9A-Z]{26}/);
  await page.locator('.fjs-form').waitFor();
  const id = new URL(page.url()).pathname.split('/').pop() ?? '';
  return page.evaluate(async (path) => (await fetch(path)).json() as Promise<TaskDetail>, `/api/tasks/${id}`);
}

/** Fills the open form page by page in the browser and presses its button; answers what was typed. */
export async function fillFormPage(page: Page, chosen: Readonly<Record<string, unknown>> = {}): Promise<Record<string, unknown>> {
  const task = await taskOnPage(page);
  const all = flat(task.form.schema.components as readonly Field[]);
  const shared = all
    .find((field) => field.key === 'shared_fields')
    ?.values?.filter((option) => option.value !== 'name_last')
    .slice(0, 2);
  const answers = fillForm(task.form.schema, {
    ...task.answers,
    ...(shared === undefined ? {} : { shared_fields: shared.map((option) => option.value) }),
    ...chosen,
  });
  const fields = all.filter((field) => field.key !== undefined && field.key in answers && answers[field.key] !== task.answers[field.key]);
  const waiting = new Set(fields);
  for (let sheet = 0; sheet < 12; sheet++) {
    for (const field of fields) {
      if (!waiting.has(field) || !(await shows(page, field))) continue;
      await answer(page, field, answers[field.key ?? '']);
      waiting.delete(field);
    }
    const next = page.getByRole('button', { name: 'Next', exact: true });
    if (!(await next.isVisible())) break;
    await next.click();
  }
  await page.getByRole('button', { name: task.submitLabel }).click();
  return answers;
}
