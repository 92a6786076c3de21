import { fieldsOf, keyOf } from './fieldsOf.ts';
import type { FormItem } from './FormItem.ts';
import type { Answers } from './FormSchema.ts';
import { isTrue } from './isTrue.ts';

/** Conditions may hang on each other; a circle among them is cut after this many rounds. */
const MOST_ROUNDS = 20;

/**
 * Keys of one level that are shown for these answers: conditions are evaluated again without the answers of what they
 * hide, until nothing changes. `outer` holds the answers around a row of a list.
 */
export function visibleKeys(items: readonly FormItem[], answers: Answers, outer: Answers = {}): Set<string> {
  let visible = new Set(fieldsOf(items).map(keyOf));
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const context = contextOf(items, keep(answers, visible), outer);
    const next = new Set(shown(items, context));
    if (Object.keys(answers).every((key) => visible.has(key) === next.has(key))) return next;
    visible = next;
  }
  return visible;
}

/** What a condition sees: every key of the level, null where not answered. */
export function contextOf(items: readonly FormItem[], answers: Answers, outer: Answers = {}): Answers {
  const unanswered = Object.fromEntries(fieldsOf(items).map((item) => [keyOf(item), null]));
  return { ...outer, ...unanswered, ...answers };
}

/** The answers whose keys are in the set. */
export function keep(answers: Answers, keys: ReadonlySet<string>): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([key]) => keys.has(key)));
}

function shown(items: readonly FormItem[], context: Answers): string[] {
  return items.flatMap((item) => {
    if (item.hide !== null && isTrue(item.hide, context)) return [];
    return item.kind === 'group' ? shown(item.items, context) : [keyOf(item)];
  });
}
