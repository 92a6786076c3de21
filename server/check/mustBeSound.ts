import { ContentError } from '../content/ContentError.ts';
import type { CheckModel } from './CheckModel.ts';
import { forms } from './rules/forms.ts';
import { steps } from './rules/steps.ts';
import { times } from './rules/times.ts';

/** Throws `ContentError` for the first thing without which a release cannot be worked: forms that are there and sound, times that the limits give. */
export function mustBeSound(model: CheckModel): void {
  const [first] = [steps, times, forms].flatMap((rule) => rule(model)).filter(({ level }) => level === 'error');
  if (first !== undefined) throw new ContentError(first.file, first.place ?? 'file', first.message);
}
