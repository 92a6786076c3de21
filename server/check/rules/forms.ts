import { checkForm } from '#forms';
import type { Rule } from '../Rule.ts';

/** Every form that a step shows is sound: known questions, choices, conditions, and no personal answer for the pathway. */
export const forms: Rule = (model) =>
  model.forms.flatMap(({ file, schema, labels }) =>
    checkForm(schema).map(({ field, code, message }) => ({
      rule: `form-${code}`,
      level: 'error' as const,
      file,
      place: field === '' ? null : field,
      message: field === '' ? message : `“${labels.get(field) ?? field}”: ${message}`,
    })),
  );
