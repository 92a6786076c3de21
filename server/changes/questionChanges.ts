import { capital, details, differing } from './Facets.ts';
import { movedItems } from './movedItems.ts';
import type { Names } from './Names.ts';
import { TYPES } from './questionWork.ts';
import type { Item } from './readQuestions.ts';
import { sayCondition, sayShownWhen } from './sayFeel.ts';

interface Facet {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

type Sayer = (facet: Facet, names: Names) => string | null;

const yes =
  (whenYes: string, whenNo: string): Sayer =>
  ({ name, now }) =>
    now === 'yes' || now === 'true' ? `${name} ${whenYes}.` : `${name} ${whenNo}.`;
const limit =
  (words: string, unit = ''): Sayer =>
  ({ name, was, now }) =>
    now === ''
      ? `${name} no longer has a limit of ${words} ${was}${unit}.`
      : `${name} now takes ${words} ${now}${unit}${was === '' ? '' : ` (was ${was})`}.`;

/** One sentence a facet; null where it cannot be said plainly. */
const SAYERS: Record<string, Sayer> = {
  type: ({ name, was, now }) => {
    const [to, from] = [TYPES[now], TYPES[was]];
    return to === undefined || from === undefined ? null : `${name} is now answered by ${to} (was ${from}).`;
  },
  help: ({ name, now }) => (now === '' ? `The help under ${name} was removed.` : `The help under ${name} now reads "${now}".`),
  hide: ({ name, now }, names) => {
    if (now === '') return `${name} is now always asked.`;
    const words = sayShownWhen(now, names);
    return words === null ? `When ${name} is asked changed (see expert view).` : `${name} is now asked only when ${words}.`;
  },
  requiredIf: ({ name, now }, names) => {
    if (now === '') return `${name} is no longer required on a condition.`;
    const words = sayCondition(now, names);
    return words === null ? `When ${name} is required changed (see expert view).` : `${name} is now required when ${words}.`;
  },
  required: yes('is now required', 'is no longer required'),
  readonly: yes('can now only be read', 'can now be answered'),
  personal: yes('is now personal', 'is no longer personal'),
  pathway: ({ name, now }) => `The pathway ${now === 'yes' ? 'may now' : 'may no longer'} use the answer ${name}.`,
  share: yes('may now be shared in a handoff', 'may no longer be shared in a handoff'),
  notFuture: yes('may no longer lie in the future', 'may now lie in the future'),
  sensitivity: ({ name, now }) => (now === 'high' ? `${name} is now shown on demand only.` : `${name} is now shown like other answers.`),
  prefill: ({ name, now }) => (now === '' ? `${name} no longer starts with an answer known before.` : null),
  min: limit('at least'),
  max: limit('at most'),
  minLength: limit('at least', ' characters'),
  maxLength: limit('at most', ' characters'),
  maxRows: limit('at most', ' rows'),
};

/** What changed at one component that is on both sides. */
export function questionChanges(was: Item, now: Item, names: Names): string[] {
  const name = `'${now.label}'`;
  const said = differing(was.facets, now.facets).map((facet) => {
    if (facet === 'label') return renamed(was, now);
    const sentence = SAYERS[facet]?.({ name, was: was.facets[facet] ?? '', now: now.facets[facet] ?? '' }, names);
    return sentence === undefined || sentence === null ? details(name) : capital(sentence);
  });
  return [...new Set([...said, ...choiceChanges(was, now)])];
}

function renamed(was: Item, now: Item): string {
  if (now.kind === 'page') return `The page '${was.label}' is now called '${now.label}'.`;
  if (now.kind === 'list') return `The list '${was.label}' is now called '${now.label}'.`;
  return now.kind === 'text'
    ? `The text '${was.label}' now reads '${now.label}'.`
    : `The question '${was.label}' now reads '${now.label}'.`;
}

function choiceChanges(was: Item, now: Item): string[] {
  const name = `'${now.label}'`;
  if (was.choices === null && now.choices === null) return [];
  const [old, fresh] = [was.choices ?? new Map<string, string>(), now.choices ?? new Map<string, string>()];
  const said = [...fresh].flatMap(([value, label]) => {
    const before = old.get(value);
    if (before === undefined) return [`The choice '${label}' was added to ${name}.`];
    return before === label ? [] : [`The choice '${before}' of ${name} now reads '${label}'.`];
  });
  for (const [value, label] of old) if (!fresh.has(value)) said.push(`The choice '${label}' was removed from ${name}.`);
  if (movedItems([...old.keys()], [...fresh.keys()]).length > 0) said.push(`The order of the choices of ${name} changed.`);
  return said;
}
