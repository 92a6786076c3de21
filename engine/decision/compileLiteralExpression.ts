import type { FeelCompiler } from './FeelCompiler.ts';
import { NO_FINDINGS, type Logic } from './Logic.ts';
import { textOf, type XmlElement } from './XmlElement.ts';

/** Compiles a literal expression: FEEL in its `text`. */
export function compileLiteralExpression(element: XmlElement, feel: FeelCompiler): Logic {
  const compute = feel.expression(textOf(element));
  return { type: 'LITERAL_EXPRESSION', evaluate: (names) => ({ ...compute(names), findings: NO_FINDINGS }) };
}
