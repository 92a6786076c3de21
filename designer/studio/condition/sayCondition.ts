import { inWords } from '#forms';
import type { Condition, ConditionTest } from '#feel';
import type { TFunction } from 'i18next';
import type { AskedQuestion } from './AskedQuestion.ts';

/** A condition in a sentence: “Is the person safe?” is “Unsafe” or …; `known` names the questions. */
export function sayCondition(condition: Condition, known: readonly AskedQuestion[], t: TFunction): string {
  const said = condition.tests.map((test) => sayTest(test, known, t));
  const join = condition.join === 'all' ? 'studioCondition.and' : 'studioCondition.or';
  return said.reduce((first, second) => t(join, { first, second }));
}

function sayTest({ key, is, value }: ConditionTest, known: readonly AskedQuestion[], t: TFunction): string {
  const question = shorten(labelOf(key, known));
  if (typeof value === 'boolean') return t('studioCondition.said', { question, test: sayTick(is, value, t) });
  if (value === null) return t('studioCondition.said', { question, test: t(`studioCondition.word.${is}`) });
  return t('studioCondition.saidValue', { question, test: t(`studioCondition.word.${is}`), value: sayValue(value, { key, known }, t) });
}

/** What a tick box is: "is true" and "is not true" in her words. */
export function sayTick(is: ConditionTest['is'], value: boolean, t: TFunction): string {
  return t((is === 'is') === value ? 'studioCondition.ticked' : 'studioCondition.unticked');
}

/** What a question is called; one that nobody knows by its key. */
export function labelOf(key: string, known: readonly AskedQuestion[]): string {
  return known.find((each) => each.key === key)?.label ?? inWords(key);
}

function sayValue(
  value: string | number | { question: string },
  { key, known }: { key: string; known: readonly AskedQuestion[] },
  t: TFunction,
): string {
  if (typeof value === 'object') return t('studioCondition.same', { question: shorten(labelOf(value.question, known)) });
  const choice = known.find((each) => each.key === key)?.choices.find((each) => each.value === value);
  return `“${choice?.label ?? String(value)}”`;
}

const LONGEST = 60;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
