/** Largest body taken: the longest form, filled to its limits, is about a third of it. */
export const BODY_LIMIT = { bytes: 100_000, words: '100 kB' } as const;
