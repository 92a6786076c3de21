import { compileDecisionTable } from './compileDecisionTable.ts';
import { compileLiteralExpression } from './compileLiteralExpression.ts';
import type { FeelCompiler } from './FeelCompiler.ts';
import type { Logic } from './Logic.ts';
import type { XmlElement } from './XmlElement.ts';

const COMPILERS: Readonly<Record<string, (element: XmlElement, feel: FeelCompiler) => Logic>> = {
  decisionTable: compileDecisionTable,
  literalExpression: compileLiteralExpression,
};

/** DMN's boxed expressions that are known by name, so that each is refused by its own. */
const BOXED = [
  'decisionTable',
  'literalExpression',
  'context',
  'invocation',
  'list',
  'relation',
  'functionDefinition',
  'conditional',
  'filter',
  'for',
  'some',
  'every',
];

/** Compiles what a decision decides by; kinds that are not executed are refused by name. */
export function compileLogic(decision: XmlElement, feel: FeelCompiler): Logic {
  const logic = decision.children.find((child) => BOXED.includes(child.name));
  const compile = logic === undefined ? undefined : COMPILERS[logic.name];
  if (logic === undefined || compile === undefined) return feel.fail(`unsupported decision expression '${logic?.name ?? 'null'}'`);
  return compile(logic, feel);
}
