import { evaluate, parseExpression } from 'feelin';

/** Names of variables that a FEEL expression reads, functions and its own loop names left out; null when it cannot be read. */
export function namesInFeel(expression: string): string[] | null {
  try {
    evaluate(expression, {});
  } catch {
    return null;
  }
  const faults: number[] = [];
  const own = new Set<string>();
  const read = new Set<string>();
  parseExpression(expression, {}, undefined).iterate({
    enter: ({ name, from, to, node }) => {
      if (node.type.isError) faults.push(from);
      const text = expression.slice(from, to);
      if (name === 'Name' && node.parent?.name === 'InExpression') own.add(text);
      if (name === 'VariableName' && !(node.parent?.name === 'FunctionInvocation' && node.prevSibling === null)) read.add(text);
    },
  });
  return faults.length === 0 ? [...read].filter((name) => !own.has(name)) : null;
}
