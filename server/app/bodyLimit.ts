import { PART_LIMIT } from '#contract';

/** Largest body taken: the longest form, filled to its limits, is about a third of it. */
export const BODY_LIMIT = 100_000;

/** Largest body of a route that takes a part of a draft: its text as JSON, with every character escaped twice over. */
export const LONG_BODY_LIMIT = PART_LIMIT * 2;
