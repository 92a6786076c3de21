import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { orderedKey } from '../values/orderedKey.ts';
import { setField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';
import { checkExpression } from './checkExpression.ts';
import type { Variables } from './variables.ts';
import { evaluate } from './evaluate.ts';
import { KNOWN_ACCUMULATORS } from './expressionContext.ts';
import type { StageCompiler } from './stage.ts';
import { toPlain } from './toPlain.ts';

const MEMORY_LIMIT_DOCUMENTS = 500_000;

interface Group {
  readonly id: Value;
  readonly members: Document[];
}

function gather(documents: Iterable<Document>, id: Value, variables: Variables): Iterable<Group> {
  const groups = new Map<string, Group>();
  let held = 0;
  for (const document of documents) {
    const plain = toPlain(document) as Document;
    const groupId = evaluate(plain, id, variables) ?? null;
    const key = orderedKey(groupId).toString('latin1');
    const group = groups.get(key) ?? { id: groupId, members: [] };
    group.members.push(plain);
    groups.set(key, group);
    held += 1;
    if (held > MEMORY_LIMIT_DOCUMENTS)
      throw storeError(
        'QueryExceededMemoryLimitNoDiskUseAllowed',
        `$group over more than ${MEMORY_LIMIT_DOCUMENTS} documents is not supported by this store; put a $match before it`,
      );
  }
  return groups.values();
}

function checkAccumulator(field: string, accumulator: Value): void {
  const [name, ...others] = isDocument(accumulator) ? Object.keys(accumulator) : [];
  if (name === undefined || others.length > 0 || !name.startsWith('$'))
    throw storeError('FailedToParse', `The field '${field}' must be an accumulator object`);
  if (!KNOWN_ACCUMULATORS.has(name)) throw storeError('InvalidPipelineOperator', `unknown group operator '${name}'`);
  checkExpression((accumulator as Document)[name]);
}

const isCountOfOnes = (accumulator: Value): boolean => isDocument(accumulator) && accumulator['$sum'] === 1;

function* countGroups(documents: Iterable<Document>, id: Value, fields: readonly string[]): Generator<Document, void, undefined> {
  let n = 0;
  const iterator = documents[Symbol.iterator]();
  while (iterator.next().done !== true) n += 1;
  if (n > 0) yield { _id: id, ...Object.fromEntries(fields.map((field) => [field, n])) };
}

function isConstant(value: Value): boolean {
  return value === null || typeof value === 'number' || typeof value === 'boolean';
}

/** $group; counting under a constant _id, which countDocuments sends, holds no document. */
export const group: StageCompiler = (operand, { variables }) => {
  if (!isDocument(operand) || !('_id' in operand)) throw storeError('FailedToParse', 'a group specification must include an _id');
  checkExpression(operand['_id']);
  const { _id: id, ...accumulators } = toPlain(operand) as Document;
  for (const [field, accumulator] of Object.entries(accumulators)) checkAccumulator(field, accumulator);
  if (isConstant(id) && Object.values(accumulators).every(isCountOfOnes))
    return (documents) => countGroups(documents, id, Object.keys(accumulators));
  return function* (documents) {
    for (const { id: groupId, members } of gather(documents, id, variables)) {
      const result: Document = { _id: groupId };
      for (const [field, accumulator] of Object.entries(accumulators)) setField(result, field, evaluate(members, accumulator, variables));
      yield result;
    }
  };
};
