import { Int32 } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { cloneValue } from '../values/cloneValue.ts';
import { isDocument } from '../values/isDocument.ts';
import { isTrue } from '../values/options.ts';
import { existingPlace, openPlace } from '../update/place.ts';
import type { Document, Value } from '../values/value.ts';
import type { StageCompiler } from './stage.ts';

interface UnwindSpec {
  readonly path: readonly string[];
  readonly indexField: string | undefined;
  readonly keepEmpty: boolean;
}

function parse(operand: Value): UnwindSpec {
  const spec: Document = isDocument(operand) ? operand : { path: operand };
  const { path, includeArrayIndex: indexField, preserveNullAndEmptyArrays } = spec;
  if (typeof path !== 'string' || !path.startsWith('$') || path.length < 2)
    throw storeError('FailedToParse', "path option to $unwind stage should be prefixed with a '$'");
  if (indexField !== undefined && typeof indexField !== 'string') throw storeError('FailedToParse', 'includeArrayIndex must be a string');
  return { path: path.slice(1).split('.'), indexField, keepEmpty: isTrue(preserveNullAndEmptyArrays) };
}

function withIndex(document: Document, { indexField }: UnwindSpec, index: number | null): Document {
  if (indexField !== undefined) openPlace(document, indexField.split('.')).set(index === null ? null : new Int32(index));
  return document;
}

function* unwindOne(document: Document, spec: UnwindSpec): Generator<Document, void, undefined> {
  const value = existingPlace(document, spec.path)?.get();
  if (value === undefined || value === null || (Array.isArray(value) && value.length === 0)) {
    if (!spec.keepEmpty) return;
    const copy = cloneValue(document);
    if (Array.isArray(value)) existingPlace(copy, spec.path)?.remove();
    yield withIndex(copy, spec, null);
    return;
  }
  if (!Array.isArray(value)) {
    yield withIndex(cloneValue(document), spec, null);
    return;
  }
  for (const [index, element] of (value as readonly Value[]).entries()) {
    const copy = cloneValue(document);
    openPlace(copy, spec.path).set(cloneValue(element));
    yield withIndex(copy, spec, index);
  }
}

export const unwind: StageCompiler = (operand) => {
  const spec = parse(operand);
  return function* (documents) {
    for (const document of documents) yield* unwindOne(document, spec);
  };
};
