import { parseExpression, parseUnaryTests } from 'feelin';
import { FeelSyntaxError } from './FeelSyntaxError.ts';
import { assertNestingWithin, MAX_FEEL_DEPTH, MAX_FEEL_LENGTH, MAX_TREE_DEPTH } from './feelLimits.ts';

/** Syntax tree of a FEEL text, as feelin's grammar (lezer) gives it. */
export type FeelTree = ReturnType<typeof parseExpression>;

/** A node of that tree. */
export type FeelNode = FeelTree['topNode'];

/** What is read: an expression, or the unary tests of a decision table's input cell. */
export type FeelKind = 'expression' | 'unaryTests';

/** Names that may hold spaces or operators and are known before reading, as decision models have them. */
export type KnownNames = Readonly<Record<string, unknown>>;

/** Reads a FEEL text into its tree, or throws `FeelSyntaxError` that names the place. */
export function parseTree(feel: string, kind: FeelKind, known: KnownNames): FeelTree {
  if (feel.length > MAX_FEEL_LENGTH) throw new FeelSyntaxError(feel, `longer than ${MAX_FEEL_LENGTH} characters`);
  assertNestingWithin(feel, MAX_FEEL_DEPTH);
  const tree = kind === 'expression' ? parseExpression(feel, known, 'camunda') : parseUnaryTests(feel, known, 'camunda');
  const place = firstError(tree);
  if (place !== undefined) throw new FeelSyntaxError(feel, describe(feel, place));
  return tree;
}

/** Place of the first error, or of the first node that is nested too deep to be compiled. */
function firstError(tree: FeelTree): number | undefined {
  let place: number | undefined;
  let depth = 0;
  tree.iterate({
    enter: (node) => {
      depth += 1;
      if (node.type.isError || depth > MAX_TREE_DEPTH) place ??= node.from;
      return place === undefined;
    },
    leave: () => void (depth -= 1),
  });
  return place;
}

function describe(feel: string, place: number): string {
  const before = feel.slice(0, place).split('\n');
  const found = feel.slice(place).trim();
  const column = (before.at(-1)?.length ?? 0) + 1;
  return `unexpected ${found === '' ? 'end of expression' : `"${found.slice(0, 20)}"`} at ${before.length}:${column}`;
}
