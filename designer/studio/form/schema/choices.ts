import type { PartChoice } from './FormPart.ts';
import { makeKey } from './makeKey.ts';

type Choices = readonly PartChoice[];

const valuesOf = (choices: Choices): Set<string> => new Set(choices.map(({ value }) => String(value)));

/** One more choice at the end, with a value of its own. */
export function addChoice(choices: Choices, label: string): Choices {
  return [...choices, { label, value: makeKey(label, valuesOf(choices), 'choice') }];
}

/** Other words for a choice; its value follows only while the choice is new. */
export function renameChoice(choices: Choices, { index, label, fresh }: { index: number; label: string; fresh: boolean }): Choices {
  const others = valuesOf(choices.filter((_, at) => at !== index));
  return choices.map((choice, at) =>
    at !== index ? choice : fresh ? { ...choice, label, value: makeKey(label, others, 'choice') } : { ...choice, label },
  );
}

/** A choice one place up or down. */
export function moveChoice(choices: Choices, index: number, step: 1 | -1): Choices {
  const moved = [...choices];
  const [choice] = moved.splice(index, 1);
  if (choice !== undefined) moved.splice(index + step, 0, choice);
  return moved;
}

/** All choices but one. */
export function removeChoice(choices: Choices, index: number): Choices {
  return choices.filter((_, at) => at !== index);
}
