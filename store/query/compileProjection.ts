import { storeError } from '../errors/storeError.ts';
import { isDocument } from '../values/isDocument.ts';
import { numberValue } from '../values/numberValue.ts';
import { getField, setField } from '../values/setField.ts';
import type { Document, Value } from '../values/value.ts';
import { compileFilter } from './compileFilter.ts';
import type { MatchDetails } from './predicate.ts';
import { parseProjection, type ProjectionSpec } from './projectionSpec.ts';

export type Projection = (document: Document) => Document;

/** Paths as a tree; `true` at the end of a path. */
interface Tree {
  [name: string]: Tree | true;
}

function treeOf(paths: readonly string[]): Tree {
  const root = Object.create(null) as Tree;
  for (const path of paths) {
    let node = root;
    const parts = path.split('.');
    for (const part of parts.slice(0, -1)) {
      const next = node[part];
      node = next && next !== true ? next : (node[part] = Object.create(null) as Tree);
    }
    node[parts.at(-1) ?? ''] ??= true;
  }
  return root;
}

function pick(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((element) => pick(element, tree)).filter((element) => element !== undefined);
  if (!isDocument(value)) return undefined;
  const picked: Document = {};
  for (const [name, field] of Object.entries(value)) {
    const branch = tree[name];
    const kept = branch === true ? field : branch && pick(field, branch);
    if (kept !== undefined) setField(picked, name, kept);
  }
  return picked;
}

function omit(value: Value, tree: Tree): Value {
  if (Array.isArray(value)) return value.map((element) => omit(element, tree));
  if (!isDocument(value)) return value;
  const rest: Document = {};
  for (const [name, field] of Object.entries(value)) {
    const branch = tree[name];
    if (branch !== true) setField(rest, name, branch ? omit(field, branch) : field);
  }
  return rest;
}

function changeAt(document: Document, path: readonly string[], change: (value: Value) => Value): Document {
  const [name = '', ...rest] = path;
  const value = getField(document, name);
  if (value === undefined || (rest.length > 0 && !isDocument(value))) return document;
  const copy = { ...document };
  setField(copy, name, rest.length === 0 ? change(value) : changeAt(value as Document, rest, change));
  return copy;
}

function sliced(value: Value, operand: Value): Value {
  if (!Array.isArray(value)) return value;
  const [first, second] = (Array.isArray(operand) ? operand : [operand]).map(numberValue);
  if (first === undefined || (Array.isArray(operand) && (second === undefined || second <= 0)))
    throw storeError('BadValue', '$slice needs a number or [skip, a positive limit]');
  if (second === undefined) return first < 0 ? value.slice(first) : value.slice(0, first);
  const from = first < 0 ? Math.max(0, value.length + first) : first;
  return value.slice(from, from + second);
}

type Refinement = (projected: Document, original: Document) => Document;

function sliceRefinement({ path, operand }: ProjectionSpec['slices'][number]): Refinement {
  return (projected) => changeAt(projected, path.split('.'), (value) => sliced(value, operand));
}

function elementRefinement({ path, filter }: ProjectionSpec['elements'][number]): Refinement {
  if (path.includes('.')) throw storeError('BadValue', 'Cannot use $elemMatch projection on a nested field');
  const matches = compileFilter({ [path]: filter });
  return (projected, original) => {
    const details: MatchDetails = {};
    const value = getField(original, path);
    const copy = { ...projected };
    if (Array.isArray(value) && matches(original, details)) setField(copy, path, [value[details.arrayIndex ?? 0] as Value]);
    return copy;
  };
}

function positionalRefinement(path: string, filter: Document): Refinement {
  const matches = compileFilter(filter);
  return (projected, original) => {
    const details: MatchDetails = {};
    matches(original, details);
    return changeAt(projected, path.split('.'), (value) => {
      if (!Array.isArray(value)) return value;
      if (details.arrayIndex === undefined)
        throw storeError(
          'BadValue',
          "Executor error during find command :: caused by :: positional operator '.$' couldn't find a matching element in the array",
        );
      return [value[details.arrayIndex] as Value];
    });
  };
}

function refinementsOf(spec: ProjectionSpec, filter: Document): readonly Refinement[] {
  return [
    ...spec.slices.map(sliceRefinement),
    ...spec.elements.map(elementRefinement),
    ...spec.positional.map((path) => positionalRefinement(path, filter)),
  ];
}

function inclusion(spec: ProjectionSpec): Projection {
  const tree = treeOf([...spec.included, ...spec.positional, ...spec.slices.map(({ path }) => path)]);
  if (spec.keepId) tree['_id'] = true;
  return (document) => pick(document, tree) as Document;
}

function exclusion(spec: ProjectionSpec): Projection {
  const tree = treeOf(spec.excluded);
  if (!spec.keepId) tree['_id'] = true;
  return (document) => omit(document, tree) as Document;
}

/** A find's projection compiled once; undefined when it leaves documents as they are. */
export function compileProjection(projection: Document | undefined, filter: Document = {}): Projection | undefined {
  if (!projection || Object.keys(projection).length === 0) return undefined;
  const spec = parseProjection(projection);
  const shape = spec.inclusive ? inclusion(spec) : exclusion(spec);
  const refinements = refinementsOf(spec, filter);
  return (document) => refinements.reduce((projected, refine) => refine(projected, document), shape(document));
}
