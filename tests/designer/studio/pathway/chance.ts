/** A number from 0 to below the given one. */
export type Pick = (below: number) => number;

/** Chance that can be repeated (a linear congruence). */
export function chance(seed: number): Pick {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

/** One of these; undefined when there are none. */
export const oneOf = <Each>(pick: Pick, list: readonly Each[]): Each | undefined => list[pick(list.length)];
