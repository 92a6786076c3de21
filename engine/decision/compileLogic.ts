import { compileContext } from './compileContext.ts';
import { compileDecisionTable } from './compileDecisionTable.ts';
import { compileList } from './compileList.ts';
import { compileLiteralExpression } from './compileLiteralExpression.ts';
import type { FeelCompiler } from './FeelCompiler.ts';
import type { CompileBoxed, Logic } from './Logic.ts';
import type { XmlElement } from './XmlElement.ts';

const COMPILERS: Readonly<Record<string, (element: XmlElement, feel: FeelCompiler, compileBoxed: CompileBoxed) => Logic>> = {
  decisionTable: compileDecisionTable,
  literalExpression: compileLiteralExpression,
  context: compileContext,
  list: compileList,
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

/** Compiles what a decision, or an entry of a context, decides by; kinds that are not executed are refused by name. */
export function compileLogic(holder: XmlElement, feel: FeelCompiler): Logic {
  const logic = holder.children.find((child) => BOXED.includes(child.name));
  const compile = logic === undefined ? undefined : COMPILERS[logic.name];
  if (logic === undefined || compile === undefined) return feel.fail(`unsupported decision expression '${logic?.name ?? 'null'}'`);
  return compile(logic, feel, compileLogic);
}
