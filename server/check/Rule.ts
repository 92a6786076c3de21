import type { Finding } from '#contract';
import type { CheckModel } from './CheckModel.ts';

/** One rule: everything it finds in a draft, in words for policy staff. */
export type Rule = (model: CheckModel) => Finding[];
