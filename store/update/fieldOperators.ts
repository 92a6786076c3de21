import { Int32, Timestamp } from 'bson';
import { storeError } from '../errors/storeError.ts';
import { cloneValue } from '../values/cloneValue.ts';
import { compareValues } from '../values/compareValues.ts';
import { isDocument } from '../values/isDocument.ts';
import { kindOf } from '../values/kindOf.ts';
import type { Value } from '../values/value.ts';
import { type Arithmetic, calculate } from './arithmetic.ts';
import type { ApplyOperator } from './arrayOperators.ts';

const set: ApplyOperator = (place, operand) => place.set(cloneValue(operand));
const unset: ApplyOperator = (place) => place.remove();

function arithmetic(operator: string, operation: Arithmetic): ApplyOperator {
  return (place, operand, path) => {
    const current = place.get();
    if (kindOf(operand) !== 'number')
      throw storeError(
        'TypeMismatch',
        `Cannot ${operator === '$inc' ? 'increment' : 'multiply'} with non-numeric argument: {${path}: ...}`,
      );
    if (current !== undefined && kindOf(current) !== 'number')
      throw storeError(
        'TypeMismatch',
        `Cannot apply ${operator} to a value of non-numeric type; field '${path}' is of type ${kindOf(current)}`,
      );
    if (current === undefined) place.set(operation === 'add' ? operand : calculate('multiply', operand, new Int32(0)));
    else place.set(calculate(operation, current, operand));
  };
}

function extreme(wanted: 1 | -1): ApplyOperator {
  return (place, operand) => {
    const current = place.get();
    if (current === undefined || compareValues(operand, current) * wanted > 0) place.set(cloneValue(operand));
  };
}

function currentDateValue(operand: Value): Value {
  if (operand === true || operand === false) return new Date();
  const type = isDocument(operand) ? operand['$type'] : undefined;
  if (type === 'date') return new Date();
  if (type === 'timestamp') return new Timestamp({ t: Math.floor(Date.now() / 1000), i: 1 });
  throw storeError('BadValue', "The '$type' string field is required to be 'date' or 'timestamp'");
}

/** Operators that make the field if it is missing. */
export const CREATING_FIELD_OPERATORS: Readonly<Record<string, ApplyOperator>> = {
  $set: set,
  $setOnInsert: set,
  $inc: arithmetic('$inc', 'add'),
  $mul: arithmetic('$mul', 'multiply'),
  $min: extreme(-1),
  $max: extreme(1),
  $currentDate: (place, operand) => place.set(currentDateValue(operand)),
};

export const EXISTING_FIELD_OPERATORS: Readonly<Record<string, ApplyOperator>> = { $unset: unset };
