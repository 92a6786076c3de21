import type { ExpressionLanguage } from '../expression/expression.ts';
import type { FeelContext, FeelValue } from '../expression/values/FeelValue.ts';
import { toJson } from '../expression/values/toJson.ts';
import type { CompiledDecision, DecisionEngine, DecisionResult, EvaluatedDecision, ExecutableDrg } from './decision.ts';
import { parseDrg } from './parseDrg.ts';

/** DMN decisions over a FEEL; what is supported stands in the interface. */
export function createDecisionEngine(feel: ExpressionLanguage): DecisionEngine {
  return {
    parse: (xml, resourceName) => parseDrg(xml, resourceName, feel),
    evaluate,
  };
}

function evaluate(drg: ExecutableDrg, decisionId: string, variables: FeelContext): DecisionResult {
  const evaluated: EvaluatedDecision[] = [];
  const results = new Map<string, FeelValue>();
  for (const decision of inOrder(drg, decisionId)) {
    const required = decision.requires.map((id) => [drg.compiled.get(id)?.variable ?? id, results.get(id) ?? null] as const);
    const result = decision.logic.evaluate({ ...variables, ...Object.fromEntries(required) });
    evaluated.push({
      decisionId: decision.id,
      decisionName: decision.name,
      decisionType: decision.logic.type,
      output: result.ok ? toJson(result.value) : null,
      ...result.findings,
    });
    if (!result.ok)
      return {
        ok: false,
        failedDecisionId: decision.id,
        message: `Expected to evaluate decision '${decisionId}', but ${result.message}`,
        evaluated,
      };
    results.set(decision.id, result.value);
  }
  return { ok: true, output: toJson(results.get(decisionId) ?? null), evaluated };
}

/** The decision and all that it requires, each once, the required ones first. */
function inOrder(drg: ExecutableDrg, decisionId: string): readonly CompiledDecision[] {
  const order = new Set<string>();
  const open = [decisionId];
  for (let id = open.at(-1); id !== undefined; id = open.at(-1)) {
    const decision = drg.compiled.get(id);
    if (decision === undefined) throw new Error(`no decision '${id}' in '${drg.id}'`);
    const missing = decision.requires.filter((required) => !order.has(required));
    if (missing.length > 0) open.push(...missing);
    else {
      order.add(id);
      open.pop();
    }
  }
  return [...order].flatMap((id) => drg.compiled.get(id) ?? []);
}
