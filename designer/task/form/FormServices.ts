import type { Form } from '@bpmn-io/form-js-viewer';
import type { FormComponent } from './formPages.ts';

/** One field on screen, as form-js knows it. */
export interface FieldInstance {
  id: string;
  valuePath: readonly (string | number)[];
  indexes?: Readonly<Record<string, number>>;
}

interface Services {
  formFieldInstanceRegistry: { getAllKeyed(): FieldInstance[] };
  formFieldRegistry: { get(id: string): FormComponent | undefined };
  formLayouter: { getRows(parentId: string): { id: string; components: string[] }[] };
}

interface FormState {
  data: Record<string, unknown>;
  errors: Record<string, unknown>;
  schema: { id: string; components: FormComponent[] };
}

/** The few services of form-js that are used, with their types; form-js leaves them untyped. */
export const fieldInstances = (form: Form): FieldInstance[] =>
  form.get<Services['formFieldInstanceRegistry']>('formFieldInstanceRegistry').getAllKeyed();
export const fieldOf = (form: Form, id: string): FormComponent | undefined =>
  form.get<Services['formFieldRegistry']>('formFieldRegistry').get(id);
export const topRows = (form: Form): { id: string; components: string[] }[] =>
  form
    .get<Services['formLayouter']>('formLayouter')
    .getRows(formState(form).schema.id)
    .filter((row) => row.components.length > 0);
export const formState = (form: Form): FormState => form._getState();
export const setFormErrors = (form: Form, errors: Record<string, unknown>): void => form._setState({ errors });
export const visibleAnswers = (form: Form): Record<string, unknown> => structuredClone(form._getSubmitData());
