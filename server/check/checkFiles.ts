import type { Finding } from '#contract';
import type { ContentFile } from '../content/Content.ts';
import type { Lint } from './Lint.ts';
import { lintFindings } from './lintFindings.ts';
import { readModel } from './readModel.ts';
import type { Rule } from './Rule.ts';
import { calls } from './rules/calls.ts';
import { circles } from './rules/circles.ts';
import { conditions } from './rules/conditions.ts';
import { flow } from './rules/flow.ts';
import { forms } from './rules/forms.ts';
import { handoffs } from './rules/handoffs.ts';
import { limits } from './rules/limits.ts';
import { steps } from './rules/steps.ts';
import { times } from './rules/times.ts';

const RULES: readonly Rule[] = [steps, flow, circles, calls, handoffs, conditions, times, limits, forms];

/** Everything to mend in the files of a draft whose cases start with the procedure `root`, errors first; without errors `buildRelease` takes them. */
export async function checkFiles(files: readonly ContentFile[], { root, lint }: { root: string; lint: Lint }): Promise<Finding[]> {
  const model = await readModel(files, root);
  if ('rule' in model) return [model];
  const ours = RULES.flatMap((rule) => rule(model));
  const said = new Set(ours.map(({ file, place }) => `${file}#${place ?? ''}`));
  const read = new Set(model.pathways.map(({ file }) => file));
  const theirs = await Promise.all(files.filter(({ file }) => read.has(file)).map((file) => lintFindings(file, lint)));
  const more = theirs.flat().filter(({ file, place }) => !said.has(`${file}#${place ?? ''}`));
  return [...ours, ...more].sort((a, b) => rank(a) - rank(b) || a.file.localeCompare(b.file, 'en'));
}

function rank({ level }: Finding): number {
  return level === 'error' ? 0 : 1;
}
