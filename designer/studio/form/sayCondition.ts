import type { Condition, ConditionTest } from '#feel';
import type { TFunction } from 'i18next';
import { labelOf, nameOf } from './schema/FormPart.ts';
import type { FormPart } from './schema/FormPart.ts';
import { partsBelow } from './schema/partTree.ts';

/** A condition in a sentence: “Is the person safe?” is Unsafe or …. */
export function sayCondition(condition: Condition, form: FormPart, t: TFunction): string {
  const said = condition.tests.map((test) => sayTest(test, form, t));
  const join = condition.join === 'all' ? 'studioForm.sayAnd' : 'studioForm.sayOr';
  return said.reduce((first, second) => t(join, { first, second }));
}

function sayTest({ key, is, value }: ConditionTest, form: FormPart, t: TFunction): string {
  const asked = partsBelow(form).find((part) => nameOf(part) === key);
  const question = shorten(asked === undefined ? key : labelOf(asked));
  if (typeof value === 'boolean') return t('studioForm.sayTest', { question, test: sayTick(is, value, t) });
  if (value === null) return t('studioForm.sayTest', { question, test: t(`studioForm.test.${is}`) });
  return t('studioForm.sayTestValue', { question, test: t(`studioForm.test.${is}`), value: sayValue(value, { asked, form }, t) });
}

/** What a tick box is: "is true" and "is not true" in her words. */
export function sayTick(is: ConditionTest['is'], value: boolean, t: TFunction): string {
  return t((is === 'is') === value ? 'studioForm.ticked' : 'studioForm.unticked');
}

function sayValue(
  value: string | number | { question: string },
  where: { asked: FormPart | undefined; form: FormPart },
  t: TFunction,
): string {
  if (typeof value === 'object') {
    const other = partsBelow(where.form).find((part) => nameOf(part) === value.question);
    return t('studioForm.conditionSame', { question: shorten(other === undefined ? value.question : labelOf(other)) });
  }
  const choice = where.asked?.values?.find((each) => each.value === value);
  return `“${choice?.label ?? String(value)}”`;
}

const LONGEST = 60;
const shorten = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
