import { Int32 } from 'bson';
import { sortFound } from '../documents/sortFound.ts';
import { storeError } from '../errors/storeError.ts';
import { compileFilter } from '../query/compileFilter.ts';
import { parseSort } from '../query/sortSpec.ts';
import { isDocument } from '../values/isDocument.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Document, Value } from '../values/value.ts';
import { group } from './group.ts';
import { lookup } from './lookup.ts';
import { addFields, project } from './reshape.ts';
import type { StageCompiler } from './stage.ts';
import { unwind } from './unwind.ts';

const match: StageCompiler = (operand, { variables }) => {
  if (!isDocument(operand)) throw storeError('FailedToParse', 'the match filter must be an expression in an object');
  const matches = compileFilter(operand, variables);
  return function* (documents) {
    for (const document of documents) if (matches(document)) yield document;
  };
};

const sort: StageCompiler = (operand) => {
  const spec = parseSort(operand);
  if (spec.length === 0) throw storeError('BadValue', '$sort stage must have at least one sort key');
  return function* (documents) {
    for (const { document } of sortFound(wrap(documents), spec, 0)) yield document;
  };
};

function* wrap(documents: Iterable<Document>): Generator<{ document: Document }, void, undefined> {
  for (const document of documents) yield { document };
}

function wholeNumber(operand: Value, { name, least }: { readonly name: string; readonly least: number }): number {
  const number = numberValue(operand);
  if (number === undefined || !Number.isInteger(number) || number < least)
    throw storeError('BadValue', `invalid argument to ${name} stage: expected an integer of at least ${least}`);
  return number;
}

const limit: StageCompiler = (operand) => {
  const most = wholeNumber(operand, { name: '$limit', least: 1 });
  return function* (documents) {
    let n = 0;
    for (const document of documents) {
      yield document;
      if (++n >= most) return;
    }
  };
};

const skip: StageCompiler = (operand) => {
  const least = wholeNumber(operand, { name: '$skip', least: 0 });
  return function* (documents) {
    let n = 0;
    for (const document of documents) if (n++ >= least) yield document;
  };
};

const count: StageCompiler = (operand) => {
  if (typeof operand !== 'string' || operand === '' || operand.startsWith('$') || operand.includes('.'))
    throw storeError('BadValue', 'the count field must be a non-empty string without $ and dots');
  return function* (documents) {
    let n = 0;
    const iterator = documents[Symbol.iterator]();
    while (iterator.next().done !== true) n += 1;
    if (n > 0) yield { [operand]: new Int32(n) };
  };
};

export const STAGES: ReadonlyMap<string, StageCompiler> = new Map<string, StageCompiler>([
  ['$match', match],
  ['$sort', sort],
  ['$limit', limit],
  ['$skip', skip],
  ['$count', count],
  ['$group', group],
  ['$project', project],
  ['$addFields', addFields],
  ['$set', addFields],
  ['$unwind', unwind],
  ['$lookup', lookup],
]);
