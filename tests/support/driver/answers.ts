import { checkAnswers } from '#forms';

type Component = Readonly<Record<string, unknown>> & {
  readonly type: string;
  readonly key?: string;
  readonly path?: string;
  readonly components?: readonly Component[];
};
type Answers = Record<string, unknown>;

function firstOption(component: Component): unknown {
  const values = component.values as readonly { readonly value: unknown }[] | undefined;
  return values?.[0]?.value;
}

/** A lawful answer for one field; text carries the marker, so that a reader can find it again. */
function sample(component: Component, { marker, date = '2026-11-20', digits = '0240000000' }: Filling): unknown {
  const validate = (component.validate ?? {}) as {
    readonly min?: number;
    readonly maxLength?: number;
    readonly pattern?: string;
    readonly validationType?: string;
  };
  switch (component.type) {
    case 'number':
      return validate.min ?? 14;
    case 'checkbox':
      return true;
    case 'checklist':
    case 'taglist':
      return [firstOption(component)];
    case 'radio':
    case 'select':
      return firstOption(component);
    case 'datetime':
      return date;
    default:
      if (validate.validationType === 'email') return `${marker.toLowerCase()}@example.org`;
      return validate.pattern === undefined ? `${marker} ${component.key ?? ''}`.slice(0, validate.maxLength ?? 200) : digits;
  }
}

/** What stands in the answers that are not personal: they are kept unsealed, so no canary belongs there. */
const PLAIN: Filling = { marker: 'Ama Demo' };

const isPersonal = (component: Component) => (component.properties as { readonly personal?: string } | undefined)?.personal !== 'no';

const isRequired = (component: Component) => (component.validate as { readonly required?: boolean } | undefined)?.required === true;

/** Which fields a filler answers: only those a form requires, or every text field too. */
export interface Filling {
  readonly marker: string;
  readonly every?: boolean;
  /** Answer to every date, and to every text that must look like a number. */
  readonly date?: string;
  readonly digits?: string;
}

function fillInto(answers: Answers, components: readonly Component[], filling: Filling): void {
  for (const component of components) {
    if (component.type === 'dynamiclist') {
      if (filling.every !== true || component.path === undefined) continue;
      const row: Answers = {};
      fillInto(row, component.components ?? [], filling);
      answers[component.path] = [row];
    } else if (component.components !== undefined) fillInto(answers, component.components, filling);
    else if (
      component.key !== undefined &&
      (isRequired(component) || (filling.every === true && ['textfield', 'textarea', 'datetime'].includes(component.type)))
    )
      answers[component.key] = sample(component, isPersonal(component) ? filling : PLAIN);
  }
}

/** Every field of a form by its key, rows of lists left out. */
function fieldsOf(components: readonly Component[]): readonly Component[] {
  return components.flatMap((component) =>
    component.type === 'dynamiclist' ? [] : component.components === undefined ? [component] : fieldsOf(component.components),
  );
}

/** Lawful answers to a form-js schema: every required field (or every text too), what the caller decides, and what the rules then still ask for. */
export function fillForm(
  schema: Readonly<Record<string, unknown>>,
  chosen: Readonly<Answers> = {},
  filling: Filling = { marker: 'Ama Demo' },
): Answers {
  const answers: Answers = {};
  const components = (schema.components ?? []) as readonly Component[];
  fillInto(answers, components, filling);
  Object.assign(answers, chosen);
  for (let round = 0; round < 4; round++) {
    const checked = checkAnswers(schema, answers, { today: new Date().toISOString().slice(0, 10) });
    const missing = checked.ok ? [] : checked.errors.filter((error) => error.code === 'required').map((error) => error.field);
    for (const field of fieldsOf(components))
      if (field.key !== undefined && missing.includes(field.key)) answers[field.key] = sample(field, filling);
    if (missing.length === 0) break;
  }
  return answers;
}
