import type { FormSchema } from '../forms/FormSchema.ts';

/** A form's text as data; null when it is no JSON object. */
export function parseForm(text: string): FormSchema | null {
  try {
    const schema = JSON.parse(text) as unknown;
    return typeof schema === 'object' && schema !== null && !Array.isArray(schema) ? (schema as FormSchema) : null;
  } catch {
    return null;
  }
}
