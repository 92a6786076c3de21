import { namespaceOf } from '../catalog/collectionInfo.ts';
import { findDocuments } from '../documents/findDocuments.ts';
import { storeError } from '../errors/storeError.ts';
import { cloneValue } from '../values/cloneValue.ts';
import { isDocument } from '../values/isDocument.ts';
import { openPlace } from '../update/place.ts';
import type { Document, Value } from '../values/value.ts';
import { visitPathElements } from '../values/visitPath.ts';
import type { StageCompiler } from './stage.ts';

function text(spec: Document, name: string): string {
  const value = spec[name];
  if (typeof value !== 'string' || value === '') throw storeError('FailedToParse', `$lookup argument '${name}' must be a string`);
  return value;
}

function localValues(document: Document, path: readonly string[]): readonly Value[] {
  const values: Value[] = [];
  visitPathElements(document, path, (value) => {
    if (!Array.isArray(value)) values.push(value ?? null);
    return false;
  });
  return values.length > 0 ? values : [null];
}

/** $lookup by equality, one find per document, so that the foreign collection's index on the field is used; with a pipeline it is refused. */
export const lookup: StageCompiler = (operand, { view, database }) => {
  if (!isDocument(operand)) throw storeError('FailedToParse', 'the $lookup specification must be an Object');
  if ('pipeline' in operand || 'let' in operand)
    throw storeError('NotImplemented', '$lookup with a pipeline is not supported by this store');
  const [from, localField, foreignField, as] = [
    text(operand, 'from'),
    text(operand, 'localField'),
    text(operand, 'foreignField'),
    text(operand, 'as'),
  ];
  const local = localField.split('.');
  return function* (documents) {
    const info = view.collections.get(namespaceOf(database, from));
    for (const document of documents) {
      const joined = [...findDocuments(view, info, { filter: { [foreignField]: { $in: localValues(document, local) } } })];
      const copy = cloneValue(document);
      openPlace(copy, as.split('.')).set(joined.map((found) => found.document));
      yield copy;
    }
  };
};
