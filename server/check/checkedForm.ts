import { formMarks } from '#forms';
import type { FormContent } from '../content/Content.ts';
import type { CheckModel } from './CheckModel.ts';

/** A form as the rules read it. */
export function checkedForm(form: FormContent): CheckModel['forms'][number] {
  return { ...form, marks: formMarks(form.schema) };
}
