import type { Names } from './Names.ts';
import type { Item } from './readQuestions.ts';
import { sayCondition, sayShownWhen } from './sayFeel.ts';

/** How a question is answered. */
export const TYPES: Readonly<Record<string, string>> = {
  textfield: 'a short text',
  textarea: 'a long text',
  number: 'a number',
  select: 'one choice of a list',
  radio: 'one choice, all in sight',
  checkbox: 'a tick',
  checklist: 'several choices, all in sight',
  taglist: 'several choices of a list',
  'datetime date': 'a date',
  'datetime time': 'a time of day',
  'datetime datetime': 'a date and a time',
};

/** What is asked with a new question, to follow its name; empty where nothing is to be said. */
export function questionWork({ kind, facets }: Item, names: Names): string {
  if (kind !== 'question') return '';
  const { type = '', required = '', requiredIf = '', hide = '', pathway = '', share = '' } = facets;
  const when = requiredIf === '' ? null : (sayCondition(requiredIf, names) ?? 'a condition written by hand is met (see expert view)');
  const shown = hide === '' ? null : (sayShownWhen(hide, names) ?? 'a condition written by hand is met (see expert view)');
  const said = [
    TYPES[type] ?? '',
    shown === null ? '' : `asked only when ${shown}`,
    required === 'true' ? 'required' : when === null ? '' : `required when ${when}`,
    pathway === 'yes' ? 'the pathway may use it' : '',
    share === 'yes' ? 'it may be shared in a handoff' : '',
  ].filter((each) => each !== '');
  return said.length === 0 ? '' : `: ${said.join('; ')}`;
}
