import { isDocument } from './isDocument.ts';
import { getField } from './setField.ts';
import type { Value } from './value.ts';

/** Gets a value found at a path and the position in the outermost array that led to it; true ends the visit. */
export type Visitor = (value: Value, arrayIndex: number | undefined) => boolean;

const INDEX = /^(0|[1-9]\d*)$/;

export function arrayIndexOf(segment: string): number | undefined {
  return INDEX.test(segment) ? Number(segment) : undefined;
}

interface Walk {
  readonly parts: readonly string[];
  readonly visit: Visitor;
}

interface Place {
  readonly depth: number;
  readonly arrayIndex: number | undefined;
}

function walkArray(walk: Walk, array: readonly Value[], place: Place): boolean {
  const part = walk.parts[place.depth] ?? '';
  const index = arrayIndexOf(part);
  if (index !== undefined && index < array.length) {
    if (walkValue(walk, array[index], { ...place, depth: place.depth + 1 })) return true;
  }
  return array.some(
    (element, i) => isDocument(element) && walkValue(walk, element, { depth: place.depth, arrayIndex: place.arrayIndex ?? i }),
  );
}

function walkValue(walk: Walk, value: Value, place: Place): boolean {
  if (place.depth === walk.parts.length) return walk.visit(value, place.arrayIndex);
  if (Array.isArray(value)) return walkArray(walk, value, place);
  if (isDocument(value)) return walkValue(walk, getField(value, walk.parts[place.depth] ?? ''), { ...place, depth: place.depth + 1 });
  return walk.visit(undefined, place.arrayIndex);
}

/**
 * Visits every value at a dotted path, through arrays as MongoDB does: into each element that is a document, and by
 * position where a segment is a number. A missing field is visited as undefined. Returns whether a visit returned true.
 */
export function visitPath(root: Value, parts: readonly string[], visit: Visitor): boolean {
  return walkValue({ parts, visit }, root, { depth: 0, arrayIndex: undefined });
}

/** Like visitPath, and where a value is an array also visits its elements (before the array itself). */
export function visitPathElements(root: Value, parts: readonly string[], visit: Visitor): boolean {
  return visitPath(root, parts, (value, arrayIndex) => {
    if (Array.isArray(value) && value.some((element, i) => visit(element, arrayIndex ?? i))) return true;
    return visit(value, arrayIndex);
  });
}
