import type { Finding } from '#contract';
import type { ContentFile } from '../content/Content.ts';
import type { Lint } from './Lint.ts';

/** What our own rules say better: about the decision and not about each of its ways; a circle by where it is and whether a called procedure waits. */
const SAID_ELSEWHERE = new Set(['conditional-flows', 'sequence-flow-condition', 'no-duplicate-sequence-flows', 'no-loop']);

/** bpmnlint's rules in our words; a rule that is not here says that the cluster cannot run it. */
const WORDS: Readonly<Record<string, { readonly message: string; readonly level: Finding['level'] }>> = {
  'label-required': { message: 'This has no name. A name helps everybody who reads the pathway.', level: 'advice' },
  'no-overlapping-elements': { message: 'Two parts of the drawing lie on each other.', level: 'advice' },
  'superfluous-gateway': { message: 'This decision has only one way out, so it decides nothing.', level: 'advice' },
  'superfluous-termination': { message: 'This outcome ends nothing else.', level: 'advice' },
  'fake-join': { message: 'Several ways come together here: each of them does this step once.', level: 'advice' },
  'no-bpmndi': { message: 'This step is not in the drawing.', level: 'error' },
  'no-disconnected': { message: 'This step is not connected to the pathway.', level: 'error' },
  'no-implicit-split': { message: 'Two ways leave this step at once. Put a decision behind it.', level: 'error' },
  'end-event-required': { message: 'The pathway has no outcome.', level: 'error' },
  'start-event-required': { message: 'The pathway has no start.', level: 'error' },
};

const CANNOT_RUN = {
  message: 'The process engine cannot run this part as it is. The expert view shows all of it.',
  level: 'error',
} as const;

/** What bpmnlint finds in one pathway, for policy staff. */
export async function lintFindings({ file, text }: ContentFile, lint: Lint): Promise<Finding[]> {
  const found = await lint(text);
  return found
    .filter(({ rule }) => !SAID_ELSEWHERE.has(rule))
    .map(({ rule, element }) => ({ rule, file, place: element, ...(WORDS[rule] ?? CANNOT_RUN) }));
}
