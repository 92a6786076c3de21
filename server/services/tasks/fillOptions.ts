/** One choice of a select. */
export interface Option {
  readonly label: string;
  readonly value: string;
}

export type OptionsByKey = Readonly<Record<string, readonly Option[]>>;

type Component = Readonly<Record<string, unknown>>;

/** Keys of the option lists that the server has to fill, such as `offices`. */
export function openOptionKeys(schema: Component): string[] {
  return [
    ...new Set(componentsOf(schema).flatMap((component) => (typeof component['valuesKey'] === 'string' ? [component['valuesKey']] : []))),
  ];
}

/** The schema with every server-filled list written out, so that browser and server check the same form. */
export function fillOptions(schema: Component, options: OptionsByKey): Record<string, unknown> {
  const { valuesKey, ...rest } = schema;
  const filled = typeof valuesKey === 'string' ? { ...rest, values: options[valuesKey] ?? [] } : { ...schema };
  if (!Array.isArray(schema['components'])) return filled;
  return { ...filled, components: (schema['components'] as Component[]).map((component) => fillOptions(component, options)) };
}

/** Every component of a form, those inside groups and lists included. */
export function componentsOf(schema: Component): Component[] {
  if (!Array.isArray(schema['components'])) return [];
  return (schema['components'] as Component[]).flatMap((component) => [component, ...componentsOf(component)]);
}
