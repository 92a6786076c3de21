import { storeError } from '../errors/storeError.ts';
import { compareValues, equalValues } from '../values/compareValues.ts';
import { compileFilter } from '../query/compileFilter.ts';
import { isRegex } from '../query/compileRegex.ts';
import { compareSortKeys, parseSort, sortKeys } from '../query/sortSpec.ts';
import { cloneValue } from '../values/cloneValue.ts';
import { isDocument, isOperatorDocument } from '../values/isDocument.ts';
import { numberValue } from '../values/numberValue.ts';
import { orderedKey } from '../values/orderedKey.ts';
import type { Document, Value } from '../values/value.ts';
import type { Place } from './place.ts';

/** Changes one place by an operator's operand. */
export type ApplyOperator = (place: Place, operand: Value, path: string) => void;

function arrayAt(place: Place, operator: string, path: string): Value[] | undefined {
  const value = place.get();
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw storeError('BadValue', `Cannot apply ${operator} to the field '${path}', which is not an array`);
  return value as Value[];
}

const PUSH_MODIFIERS = new Set(['$each', '$slice', '$sort', '$position']);

function pushModifiers(operand: Value): Document & { readonly $each: readonly Value[] } {
  if (!isDocument(operand) || !('$each' in operand)) return { $each: [operand] };
  const each = operand['$each'];
  if (!Array.isArray(each)) throw storeError('BadValue', 'The argument to $each in $push must be an array');
  for (const modifier of Object.keys(operand))
    if (!PUSH_MODIFIERS.has(modifier)) throw storeError('BadValue', `Unrecognized clause in $push: ${modifier}`);
  return { ...operand, $each: each as readonly Value[] };
}

function wholeNumber(value: Value, name: string): number | undefined {
  if (value === undefined) return undefined;
  const number = numberValue(value);
  if (number === undefined || !Number.isInteger(number)) throw storeError('BadValue', `The value for ${name} must be an integer value`);
  return number;
}

function sortArray(array: Value[], sort: Value): void {
  if (isDocument(sort)) {
    const spec = parseSort(sort);
    array.sort((a, b) => compareSortKeys(spec, sortKeys(isDocument(a) ? a : {}, spec), sortKeys(isDocument(b) ? b : {}, spec)));
    return;
  }
  const direction = numberValue(sort);
  if (direction !== 1 && direction !== -1) throw storeError('BadValue', 'The $sort element value must be either 1 or -1');
  array.sort((a, b) => compareValues(a, b) * direction);
}

const push: ApplyOperator = (place, operand, path) => {
  const modifiers = pushModifiers(operand);
  const array = [...(arrayAt(place, '$push', path) ?? [])];
  const position = wholeNumber(modifiers['$position'], '$position');
  array.splice(position ?? array.length, 0, ...modifiers.$each.map(cloneValue));
  if (modifiers['$sort'] !== undefined) sortArray(array, modifiers['$sort']);
  const slice = wholeNumber(modifiers['$slice'], '$slice');
  if (slice === undefined) place.set(array);
  else place.set(slice < 0 ? array.slice(slice) : array.slice(0, slice));
};

const addToSet: ApplyOperator = (place, operand, path) => {
  const each = isDocument(operand) && '$each' in operand ? operand['$each'] : [operand];
  if (!Array.isArray(each)) throw storeError('TypeMismatch', 'The argument to $each in $addToSet must be an array');
  const array = [...(arrayAt(place, '$addToSet', path) ?? [])];
  const present = new Set(array.map((member) => orderedKey(member).toString('latin1')));
  for (const member of each as readonly Value[]) {
    const key = orderedKey(member).toString('latin1');
    if (!present.has(key)) array.push(cloneValue(member));
    present.add(key);
  }
  place.set(array);
};

function pullTest(operand: Value): (element: Value) => boolean {
  if (isOperatorDocument(operand) || isRegex(operand)) {
    const matches = compileFilter({ element: operand });
    return (element) => matches({ element });
  }
  if (!isDocument(operand)) return (element) => equalValues(element, operand);
  const matches = compileFilter(operand);
  return (element) => isDocument(element) && matches(element);
}

const pull: ApplyOperator = (place, operand, path) => {
  const array = arrayAt(place, '$pull', path);
  const test = pullTest(operand);
  if (array) place.set(array.filter((element) => !test(element)));
};

const pullAll: ApplyOperator = (place, operand, path) => {
  if (!Array.isArray(operand)) throw storeError('BadValue', '$pullAll requires an array argument');
  const array = arrayAt(place, '$pullAll', path);
  if (array) place.set(array.filter((element) => !operand.some((unwanted) => equalValues(element, unwanted))));
};

const pop: ApplyOperator = (place, operand, path) => {
  const end = numberValue(operand);
  if (end !== 1 && end !== -1) throw storeError('FailedToParse', '$pop expects 1 or -1');
  const array = arrayAt(place, '$pop', path);
  if (array) place.set(end === 1 ? array.slice(0, -1) : array.slice(1));
};

export const CREATING_ARRAY_OPERATORS: Readonly<Record<string, ApplyOperator>> = { $push: push, $addToSet: addToSet };
export const EXISTING_ARRAY_OPERATORS: Readonly<Record<string, ApplyOperator>> = { $pull: pull, $pullAll: pullAll, $pop: pop };
