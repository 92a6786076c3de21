import type { AnswerSet } from '#contract';
import { Form } from '@bpmn-io/form-js-viewer';
import '@bpmn-io/form-js-viewer/dist/assets/form-js.css';
import type { FieldError } from './FieldError.ts';
import { fieldInstances, fieldOf, formState, setFormErrors, topRows, visibleAnswers } from './FormServices.ts';
import type { FieldInstance } from './FormServices.ts';
import './form.css';
import { formPages } from './formPages.ts';
import type { FormPage } from './formPages.ts';
import { keepListInView } from './keepListInView.ts';
import { nameGroups } from './nameGroups.ts';
import { quietValidator } from './quietValidator.ts';
import { withoutEmpty } from './withoutEmpty.ts';

export interface FormViewOptions {
  container: HTMLElement;
  schema: Record<string, unknown>;
  answers: AnswerSet;
  readOnly: boolean;
  onChange(): void;
  /** Called when pages appear or disappear by the answers given. */
  onPages(pages: readonly FormPage[]): void;
  onBlur(field: string): void;
}

export interface FormView {
  /** Answers to the questions that are on screen or on another page, without empty ones. */
  answers(): AnswerSet;
  /** Shows one page, or all when null. */
  showPage(id: string | null): void;
  /** Marks answers to mend; what is not named is unmarked. Returns the errors that no field on the form could show. */
  showErrors(errors: readonly FieldError[]): readonly FieldError[];
  /** The page a field stands on, or null when it is not on the form. */
  pageOf(field: string): string | null;
  /** The question of a field, or null when it has none. */
  labelOf(field: string): string | null;
  focus(field: string): void;
  destroy(): void;
}

const pathOf = (instance: FieldInstance): string => instance.valuePath.join('.');

function errorTree(form: Form, errors: readonly FieldError[]): { tree: Record<string, unknown>; unplaced: FieldError[] } {
  const tree: Record<string, unknown> = {};
  const instances = new Map(fieldInstances(form).map((instance) => [pathOf(instance), instance]));
  const unplaced = errors.filter((error) => {
    const instance = instances.get(error.field);
    if (instance === undefined) return true;
    const steps = [instance.id, ...Object.values(instance.indexes ?? {}).map(String)];
    let at = tree;
    for (const step of steps.slice(0, -1)) {
      at[step] ??= {};
      at = at[step] as Record<string, unknown>;
    }
    at[steps.at(-1) ?? instance.id] = [error.message];
    return false;
  });
  return { tree, unplaced };
}

/** The rows of the form's first level with the components in each, in their order on screen. */
function rowsOf(form: Form, container: HTMLElement): { element: HTMLElement; components: readonly string[] }[] {
  const layout = container.querySelector('.fjs-vertical-layout');
  const elements = layout === null ? [] : [...layout.querySelectorAll<HTMLElement>(':scope > .fjs-layout-row')];
  const rows = topRows(form);
  return elements.flatMap((element, index) => {
    const row = rows[index];
    return row === undefined ? [] : [{ element, components: row.components }];
  });
}

const isFilled = (row: HTMLElement): boolean =>
  row.querySelector('.fjs-form-field:not(.fjs-form-field-grouplike), .fjs-repeat-render-footer, .fjs-form-field-dynamiclist') !== null;

/** Keeps one page of the form on screen, and says which pages there are as answers open and close questions. */
function createPaging(
  form: Form,
  options: FormViewOptions,
): { show(id: string | null): void; pageOf(instance: FieldInstance): string | null; destroy(): void } {
  const all = formPages(formState(form).schema.components);
  let shown: string | null = null;
  let said = '';
  const arrange = (): void => {
    const rows = rowsOf(form, options.container);
    const filled = new Set(rows.filter((row) => isFilled(row.element)).flatMap((row) => row.components));
    const open = all.filter((page) => page.componentIds.some((id) => filled.has(id)));
    const page = all.find((each) => each.id === shown);
    rows.forEach((row) => {
      row.element.hidden = page !== undefined && !row.components.some((id) => page.componentIds.includes(id));
      row.element.classList.toggle('row-without-fields', !isFilled(row.element));
    });
    nameGroups(options.container);
    const next = open.map((each) => each.id).join(' ');
    if (next === said) return;
    said = next;
    options.onPages(open);
  };
  const observer = new MutationObserver(() => {
    arrange();
    keepListInView(options.container);
  });
  observer.observe(options.container, { childList: true, subtree: true });
  return {
    show(id) {
      shown = id;
      arrange();
    },
    pageOf(instance) {
      const field =
        document.getElementById(domIdOf(form, instance)) ?? options.container.querySelector(`[id^="${domIdOf(form, instance)}-"]`);
      const row = rowsOf(form, options.container).find((each) => each.element.contains(field));
      return all.find((page) => page.componentIds.some((id) => row?.components.includes(id)))?.id ?? null;
    },
    destroy: () => observer.disconnect(),
  };
}

const domIdOf = (form: Form, instance: FieldInstance): string =>
  [`fjs-form-${form._id}-${instance.id}`, ...Object.values(instance.indexes ?? {})].join('_');

function focusField(form: Form, container: HTMLElement, instance: FieldInstance): void {
  const id = domIdOf(form, instance);
  const inside = container.querySelector(`[id="${id}"], [id^="${id}-"]`)?.closest('.fjs-form-field');
  const target = inside?.querySelector<HTMLElement>('input:not([disabled]), textarea, select, button, [tabindex="0"]');
  inside?.scrollIntoView({ block: 'center' });
  target?.focus({ preventScroll: true });
}

/** form-js waits a moment before it takes in what is typed; when the page is being left there is no moment. */
function takeInWhenLeft(container: HTMLElement): () => void {
  const takeIn = (): void => {
    const typing = document.activeElement;
    if (typing !== null && container.contains(typing)) typing.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
  };
  window.addEventListener('pagehide', takeIn, { capture: true });
  window.addEventListener('visibilitychange', takeIn, { capture: true });
  return () => {
    window.removeEventListener('pagehide', takeIn, { capture: true });
    window.removeEventListener('visibilitychange', takeIn, { capture: true });
  };
}

/** A form on screen: form-js behind a small face. Rejects when the schema cannot be shown. */
export async function createFormView(options: FormViewOptions): Promise<FormView> {
  const form = new Form({ container: options.container, properties: { readOnly: options.readOnly }, additionalModules: [quietValidator] });
  await form.importSchema(options.schema, structuredClone(options.answers));
  const stopTakingIn = takeInWhenLeft(options.container);
  const paging = createPaging(form, options);
  paging.show(null);
  const find = (field: string): FieldInstance | undefined => fieldInstances(form).find((instance) => pathOf(instance) === field);
  let before = JSON.stringify(formState(form).data);
  form.on('changed', () => {
    const after = JSON.stringify(formState(form).data);
    if (after === before) return;
    before = after;
    options.onChange();
  });
  form.on('formField.blur', (event: { formField: { key?: string } }) => options.onBlur(event.formField.key ?? ''));
  return {
    answers: () => withoutEmpty(visibleAnswers(form)),
    showPage: (id) => paging.show(id),
    showErrors(errors) {
      const { tree, unplaced } = errorTree(form, errors);
      setFormErrors(form, tree);
      return unplaced;
    },
    pageOf(field) {
      const instance = find(field);
      return instance === undefined ? null : paging.pageOf(instance);
    },
    labelOf(field) {
      const instance = find(field);
      const asked = instance === undefined ? undefined : fieldOf(form, instance.id);
      return asked?.label ?? asked?.dateLabel ?? null;
    },
    focus(field) {
      const instance = find(field);
      if (instance !== undefined) focusField(form, options.container, instance);
    },
    destroy() {
      stopTakingIn();
      paging.destroy();
      form.destroy();
    },
  };
}
