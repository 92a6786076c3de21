import type { AnswerSet } from '#contract';

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

function clean(value: unknown): unknown {
  if (Array.isArray(value)) {
    const kept = value.map(clean).filter((each) => each !== undefined);
    return kept.length === 0 ? undefined : kept;
  }
  if (isRecord(value)) {
    const kept = Object.entries(value).flatMap(([key, each]) => {
      const cleaned = clean(each);
      return cleaned === undefined ? [] : [[key, cleaned] as const];
    });
    return kept.length === 0 ? undefined : Object.fromEntries(kept);
  }
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return value ?? undefined;
}

/** Answers without what was left empty. */
export function withoutEmpty(answers: AnswerSet): AnswerSet {
  const cleaned = clean(answers);
  return isRecord(cleaned) ? cleaned : {};
}
