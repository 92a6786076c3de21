import { readUnaryTest } from '#feel';
import type { Answer } from '../Answer.ts';
import type { TableGrid, TableInput } from './TableGrid.ts';

/** Stands for "not answered" among the values of a question. */
export const UNANSWERED = '\u0000';

/** For each input column, the values that are meant. */
export type Combination = readonly (readonly string[])[];

/** What a table leaves open or says twice. Rows count from 0. */
export interface TableHints {
  /** Combinations of answers that no row covers. */
  readonly gaps: readonly Combination[];
  /** The gaps appear only where a question stays unanswered. */
  readonly onlyUnanswered: boolean;
  /** Pairs of rows that fit together and should not. */
  readonly overlaps: readonly (readonly [number, number])[];
  /** Rows that earlier rows leave nothing to. */
  readonly neverReached: readonly number[];
}

/** Boxes more than this are not followed: the answer would take too long and nobody could read it. */
const MOST_BOXES = 5000;

/**
 * Gaps and overlaps, exact where every input is a question with known choices; null where one is not,
 * where a cell is written by hand, or where there are too many combinations.
 */
export function findGaps(grid: TableGrid, answers: readonly Answer[]): TableHints | null {
  const known = grid.inputs.map((input) => choicesOf(input, answers));
  const domains = known.flatMap((values) => (values === null ? [] : [values]));
  if (domains.length === 0 || domains.length < known.length) return null;
  const wide = domains.map((values) => [...values, UNANSWERED]);
  const boxes = grid.rules.map((rule) => rule.inputs.map((cell, at) => meantBy(cell, wide[at] ?? [])));
  if (!isWhole(boxes)) return null;
  const answered = leftOver([domains], boxes);
  const left = answered?.length === 0 ? leftOver([wide], boxes) : answered;
  const never = grid.hitPolicy === 'FIRST' ? neverReached(boxes) : [];
  if (answered === null || left === null || never === null) return null;
  const overlaps = overlapsOf(grid, boxes);
  return { gaps: left, onlyUnanswered: answered.length === 0 && left.length > 0, overlaps, neverReached: never };
}

/** The values a question can have, as cells write them; null when there is no end to them. */
export function choicesOf(input: TableInput, answers: readonly Answer[]): readonly string[] | null {
  if (input.list || input.key === null) return null;
  const answer = answers.find(({ key }) => key === input.key);
  if (answer?.values !== undefined) return answer.values.map(({ value }) => value);
  if (answer?.kind === 'yes-no' || input.type === 'boolean') return ['true', 'false'];
  return input.allowed;
}

function isWhole(boxes: readonly (readonly (readonly string[] | null)[])[]): boxes is readonly Combination[] {
  return boxes.every((box) => box.every((side) => side !== null));
}

function meantBy(cell: string, domain: readonly string[]): readonly string[] | null {
  const condition = readUnaryTest(cell);
  switch (condition.kind) {
    case 'any':
      return domain;
    case 'is':
      return domain.filter((value) => value === String(condition.value));
    case 'oneOf':
      return domain.filter((value) => condition.values.includes(value));
    case 'noneOf':
      return domain.filter((value) => !condition.values.includes(value));
    default:
      return null;
  }
}

/** What remains of some boxes after others are cut out. */
function leftOver(from: readonly Combination[], cut: readonly Combination[]): readonly Combination[] | null {
  let left = from;
  for (const box of cut) {
    left = left.flatMap((piece) => without(piece, box));
    if (left.length > MOST_BOXES) return null;
  }
  return left;
}

/** A box less another one, as boxes that do not overlap. */
function without(box: Combination, cut: Combination): readonly Combination[] {
  const shared = intersection(box, cut);
  if (isEmpty(shared)) return [box];
  return box.flatMap((side, at) => {
    const rest = side.filter((value) => !(shared[at] ?? []).includes(value));
    return rest.length === 0 ? [] : [box.map((other, place) => (place < at ? (shared[place] ?? []) : place === at ? rest : other))];
  });
}

function neverReached(boxes: readonly Combination[]): number[] | null {
  const never: number[] = [];
  for (const [row, box] of boxes.entries()) {
    const left = leftOver([box], boxes.slice(0, row));
    if (left === null) return null;
    if (left.length === 0 && !isEmpty(box)) never.push(row);
  }
  return never;
}

function overlapsOf(grid: TableGrid, boxes: readonly Combination[]): (readonly [number, number])[] {
  if (grid.hitPolicy !== 'UNIQUE' && grid.hitPolicy !== 'ANY') return [];
  const sameOutputs = (one: number, other: number): boolean =>
    grid.rules[one]?.outputs.join('\n') === grid.rules[other]?.outputs.join('\n');
  return boxes.flatMap((box, one) =>
    boxes.slice(one + 1).flatMap((second, after) => {
      const other = one + 1 + after;
      const fine = isEmpty(intersection(box, second)) || (grid.hitPolicy === 'ANY' && sameOutputs(one, other));
      return fine ? [] : [[one, other] as const];
    }),
  );
}

const intersection = (box: Combination, other: Combination): Combination =>
  box.map((side, at) => side.filter((value) => (other[at] ?? []).includes(value)));

const isEmpty = (box: Combination): boolean => box.some((side) => side.length === 0);
