import type { Json } from '../../expression/expression.ts';
import { numberId } from '../rowId.ts';
import { VARIABLES } from '../variableState.ts';
import type { Applier } from './applier.ts';

/** For CREATED and UPDATED. */
export const variableWrittenApplier: Applier<'VARIABLE'> = (rows, { key, value }) => {
  const id = numberId(value.scopeKey);
  rows.put(VARIABLES, id, { ...rows.get(VARIABLES, id), [value.name]: { key, value: value.value as Json } });
};
