import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { numberValue } from '../values/numberValue.ts';
import type { Document, Value } from '../values/value.ts';

/** A projection split by what it does; paths are dotted. */
export interface ProjectionSpec {
  readonly included: readonly string[];
  readonly excluded: readonly string[];
  readonly keepId: boolean;
  readonly inclusive: boolean;
  readonly slices: readonly { readonly path: string; readonly operand: Value }[];
  readonly elements: readonly { readonly path: string; readonly filter: Document }[];
  readonly positional: readonly string[];
}

type Flat = readonly (readonly [string, Value])[];

function flatten(projection: Document, prefix = ''): Flat {
  return Object.entries(projection).flatMap(([name, value]): Flat => {
    const nested = isDocument(value) && Object.keys(value).length > 0 && !Object.keys(value)[0]?.startsWith('$');
    return nested ? flatten(value, `${prefix}${name}.`) : [[prefix + name, value]];
  });
}

function flagOf(path: string, value: Value): boolean | undefined {
  if (typeof value === 'boolean') return value;
  const number = numberValue(value);
  if (number !== undefined) return number !== 0;
  if (isDocument(value) && ('$slice' in value || '$elemMatch' in value)) return undefined;
  throw storeError('NotImplemented', `The projection of '${path}' is an expression, which this store does not support in find`);
}

function checkMix(included: readonly string[], excluded: readonly string[]): void {
  const [first] = excluded;
  if (included.length > 0 && first !== undefined)
    throw storeError('Location31254', `Cannot do exclusion on field ${first} in inclusion projection`);
}

function checkCollisions(paths: readonly string[]): void {
  for (const path of paths) {
    const other = paths.find((candidate) => candidate.startsWith(`${path}.`));
    if (other !== undefined) throw storeError('Location31249', `Path collision at ${other}`);
  }
}

export function parseProjection(projection: Document): ProjectionSpec {
  const entries = flatten(projection).map(([path, value]) => ({ path, value, flag: flagOf(path, value) }));
  const positional = entries.filter(({ path }) => path.endsWith('.$')).map(({ path }) => path.slice(0, -2));
  const plain = entries.filter(({ path, flag }) => flag !== undefined && path !== '_id' && !path.endsWith('.$'));
  const included = plain.filter(({ flag }) => flag === true).map(({ path }) => path);
  const excluded = plain.filter(({ flag }) => flag === false).map(({ path }) => path);
  checkMix([...included, ...positional], excluded);
  checkCollisions([...included, ...excluded]);
  const special = entries.filter(({ flag }) => flag === undefined).map(({ path, value }) => ({ path, value: value as Document }));
  const slices = special.filter(({ value }) => '$slice' in value).map(({ path, value }) => ({ path, operand: value['$slice'] }));
  const elements = special.filter(({ value }) => '$elemMatch' in value).map(({ path, value }) => ({ path, filter: value }));
  const idFlag = entries.find(({ path }) => path === '_id')?.flag;
  const inclusive =
    included.length > 0 ||
    positional.length > 0 ||
    elements.length > 0 ||
    (idFlag === true && excluded.length === 0 && slices.length === 0);
  return { included, excluded, keepId: idFlag !== false, inclusive, slices, elements, positional };
}
