import { storeError } from '../errors/storeError.ts';
import { compileExpression } from '../aggregation/compileExpression.ts';
import type { Variables } from '../aggregation/variables.ts';
import { isDocument, isOperatorDocument } from '../values/isDocument.ts';
import type { Document, Value } from '../values/value.ts';
import { visitPath, visitPathElements } from '../values/visitPath.ts';
import { isRegex, regexPredicate } from './compileRegex.ts';
import { equalsPredicate } from './comparison.ts';
import type { DocumentPredicate, PathCondition, ValuePredicate } from './predicate.ts';
import { anyElement, none, VALUE_OPERATORS, wholeValue } from './valueOperators.ts';

const MAX_DEPTH = 100;

interface Scope {
  readonly depth: number;
  readonly variables: Variables;
}

function deeper(scope: Scope): Scope {
  if (scope.depth >= MAX_DEPTH) throw storeError('Overflow', `Filter is nested deeper than ${MAX_DEPTH} levels`);
  return { ...scope, depth: scope.depth + 1 };
}

function testCondition(value: Value, condition: PathCondition): boolean {
  const found = condition.test(value) || (condition.elements && Array.isArray(value) && value.some((element) => condition.test(element)));
  return found !== condition.negated;
}

/** `{ $gt: 5, $lt: 9 }` on one array element, as $elemMatch and $not need it. */
function conjunction(conditions: readonly PathCondition[]): ValuePredicate {
  return (value) => conditions.every((condition) => testCondition(value, condition));
}

function compileElemMatch(operand: Value, scope: Scope): PathCondition {
  if (!isDocument(operand)) throw storeError('BadValue', '$elemMatch needs an Object');
  const [first] = Object.keys(operand);
  const onValues = first?.startsWith('$') === true && !['$and', '$or', '$nor', '$expr', '$comment'].includes(first);
  if (onValues) {
    const test = conjunction(compileOperators(operand, scope).map((condition) => ({ ...condition, elements: false })));
    return wholeValue((value) => Array.isArray(value) && value.some(test));
  }
  const matches = compileScoped(operand, scope);
  return wholeValue((value) => Array.isArray(value) && value.some((element) => isDocument(element) && matches(element)));
}

function compileAll(operand: Value, scope: Scope): readonly PathCondition[] {
  if (!Array.isArray(operand)) throw storeError('BadValue', '$all needs an array');
  if (operand.length === 0) return [anyElement(() => false)];
  return (operand as readonly Value[]).map((member) => {
    if (isDocument(member) && '$elemMatch' in member) return compileElemMatch(member['$elemMatch'], scope);
    if (isOperatorDocument(member)) throw storeError('BadValue', 'no $ expressions in $all');
    return isRegex(member) ? anyElement(regexPredicate(member)) : anyElement(equalsPredicate(member));
  });
}

interface OperatorPlace {
  readonly operators: Document;
  readonly scope: Scope;
}

function compileOperator(operator: string, operand: Value, { operators, scope }: OperatorPlace): readonly PathCondition[] {
  if (operator === '$options') {
    if (!('$regex' in operators)) throw storeError('BadValue', '$options needs a $regex');
    return [];
  }
  if (operator === '$not') {
    const test = compileNegated(operand, deeper(scope));
    return [wholeValue(test)];
  }
  if (operator === '$elemMatch') return [compileElemMatch(operand, deeper(scope))];
  if (operator === '$all') return compileAll(operand, deeper(scope));
  const compile = VALUE_OPERATORS[operator];
  if (!compile) throw storeError('BadValue', `unknown operator: ${operator}`);
  return [compile(operand, operators)];
}

function compileNegated(operand: Value, scope: Scope): ValuePredicate {
  if (isRegex(operand)) return conjunction([none(anyElement(regexPredicate(operand)))]);
  if (!isOperatorDocument(operand)) throw storeError('BadValue', '$not needs a regex or a document');
  const holds = conjunction(compileOperators(operand, scope));
  return (value) => !holds(value);
}

function compileOperators(operators: Document, scope: Scope): readonly PathCondition[] {
  return Object.entries(operators).flatMap(([operator, operand]) => compileOperator(operator, operand, { operators, scope }));
}

function onPath(path: string, condition: PathCondition): DocumentPredicate {
  const parts = path.split('.');
  const visit = condition.elements ? visitPathElements : visitPath;
  return (document, details) => {
    const found = visit(document, parts, (value, arrayIndex) => {
      if (!condition.test(value)) return false;
      if (details && arrayIndex !== undefined && !condition.negated) details.arrayIndex ??= arrayIndex;
      return true;
    });
    return found !== condition.negated;
  };
}

/** $elemMatch tells the positional operator which element it chose. */
function onElement(path: string, operand: Value, scope: Scope): DocumentPredicate {
  const condition = compileElemMatch(operand, deeper(scope));
  const parts = path.split('.');
  return (document, details) =>
    visitPath(document, parts, (value, arrayIndex) => {
      if (!condition.test(value)) return false;
      if (details) details.arrayIndex ??= arrayIndex ?? (value as readonly Value[]).findIndex((element) => condition.test([element]));
      return true;
    });
}

function compileNot(path: string, operand: Value, scope: Scope): DocumentPredicate {
  if (isRegex(operand)) return onPath(path, none(anyElement(regexPredicate(operand))));
  if (!isOperatorDocument(operand)) throw storeError('BadValue', '$not needs a regex or a document');
  const inner = compileField(path, operand, deeper(scope));
  return (document) => !inner(document);
}

function compileField(path: string, operand: Value, scope: Scope): DocumentPredicate {
  if (isRegex(operand)) return onPath(path, anyElement(regexPredicate(operand)));
  if (!isOperatorDocument(operand) || '$ref' in operand) return onPath(path, anyElement(equalsPredicate(operand)));
  const predicates = Object.entries(operand).flatMap(([operator, value]) => {
    if (operator === '$not') return [compileNot(path, value, scope)];
    if (operator === '$elemMatch') return [onElement(path, value, scope)];
    return compileOperator(operator, value, { operators: operand, scope }).map((condition) => onPath(path, condition));
  });
  return every(predicates);
}

function every(predicates: readonly DocumentPredicate[]): DocumentPredicate {
  const [only] = predicates;
  if (predicates.length === 1 && only) return only;
  return (document, details) => predicates.every((predicate) => predicate(document, details));
}

function branches(operator: string, operand: Value, scope: Scope): readonly DocumentPredicate[] {
  if (!Array.isArray(operand) || operand.length === 0) throw storeError('BadValue', `${operator} must be a nonempty array`);
  return (operand as readonly Value[]).map((branch) => {
    if (!isDocument(branch)) throw storeError('BadValue', `${operator} argument's entries must be objects`);
    return compileScoped(branch, deeper(scope));
  });
}

function compileTopLevel(operator: string, operand: Value, scope: Scope): DocumentPredicate {
  if (operator === '$comment') return () => true;
  if (operator === '$expr') return compileExpression(operand, scope.variables);
  if (operator === '$and') return every(branches(operator, operand, scope));
  if (operator === '$or' || operator === '$nor') {
    const some = branches(operator, operand, scope);
    const wanted = operator === '$or';
    return (document, details) => some.some((predicate) => predicate(document, wanted ? details : undefined)) === wanted;
  }
  throw storeError(
    'BadValue',
    `unknown top level operator: ${operator}. If you have a field name that starts with a '$' symbol, consider using $getField or $setField.`,
  );
}

function compileScoped(filter: Document, scope: Scope): DocumentPredicate {
  return every(
    Object.entries(filter).map(([name, operand]) =>
      name.startsWith('$') ? compileTopLevel(name, operand, scope) : compileField(name, operand, scope),
    ),
  );
}

/** Compiles a filter once to a test over documents; an operator this store does not know is refused here, before any document is read. */
export function compileFilter(filter: Document, variables: Variables = {}): DocumentPredicate {
  return compileScoped(filter, { depth: 0, variables });
}
