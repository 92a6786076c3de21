import type { FormSchema } from '#forms';

/** A form of these components. */
export function form(...components: readonly Record<string, unknown>[]): FormSchema {
  return {
    type: 'default',
    id: 'test',
    schemaVersion: 19,
    components: components.map((component, index) => ({ id: `part_${index}`, ...component })),
  };
}
