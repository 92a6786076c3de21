import { createDecisionEngine } from '../../engine/decision/createDecisionEngine.ts';
import { createFeel } from '../../engine/expression/createFeel.ts';
import { FeelFailure } from '../../engine/expression/FeelFailure.ts';
import type { Json } from '../../engine/expression/expression.ts';
import { toJson } from '../../engine/expression/values/toJson.ts';
import { DeploymentError } from '../../engine/model/deployment-error.ts';
import { decisionAlone } from './decisionAlone.ts';
import type { TckRun } from './TckSuite.ts';

/** Why a run did not pass; undefined when it did. */
export type TckFault = string | undefined;

const engine = createDecisionEngine(createFeel({ now: () => 1_795_444_847_558, random: () => 0.5, zone: 'UTC' }));

/** Runs one case of the kit; numbers may differ by a hundred-millionth, as the kit allows. */
export function runTck(run: TckRun): TckFault {
  const alone = decisionAlone(run.model, run.decision);
  if (alone === undefined) return 'no such decision in the model';
  try {
    const result = engine.evaluate(engine.parse(alone.xml, run.suite), alone.id, run.inputs);
    if (!result.ok) return run.mayFail ? undefined : result.message;
    return isSame(result.output, toJson(run.expected))
      ? undefined
      : `expected ${JSON.stringify(toJson(run.expected))} but was ${JSON.stringify(result.output)}`;
  } catch (error) {
    if (!(error instanceof DeploymentError) && !(error instanceof FeelFailure)) return `defect: ${String(error)}`;
    const unreadable = error.message.includes('FEEL');
    return run.mayFail && unreadable ? undefined : error.message;
  }
}

function isSame(actual: Json, expected: Json): boolean {
  if (typeof actual === 'number' && typeof expected === 'number')
    return Math.abs(actual - expected) <= 1e-8 * Math.max(1, Math.abs(expected));
  if (actual === null || expected === null || typeof actual !== 'object' || typeof expected !== 'object') return actual === expected;
  if (Array.isArray(actual) !== Array.isArray(expected)) return false;
  const keys = Object.keys(expected);
  return (
    keys.length === Object.keys(actual).length &&
    keys.every(
      (key) => key in actual && isSame((actual as Record<string, Json>)[key] ?? null, (expected as Record<string, Json>)[key] ?? null),
    )
  );
}
