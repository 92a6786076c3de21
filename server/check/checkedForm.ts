import { formLabels, formMarks, formTitle } from '#forms';
import type { FormContent } from '../content/Content.ts';
import type { CheckModel } from './CheckModel.ts';

/** A form as the rules read it. */
export function checkedForm(form: FormContent): CheckModel['forms'][number] {
  return { ...form, title: formTitle(form.id, form.schema), labels: formLabels(form.schema), marks: formMarks(form.schema) };
}
