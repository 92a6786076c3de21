import type { FormPart, PartChoice } from './FormPart.ts';

/** What she can add, by everyday name; each is one kind of part of form-js, some with choices given. */
export const QUESTION_KINDS = [
  'text',
  'longText',
  'number',
  'date',
  'yesNo',
  'oneChoice',
  'severalChoices',
  'tick',
  'words',
  'rows',
  'page',
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

/** Words that new parts start with. */
export interface StartWords {
  readonly label: string;
  readonly choice: (number: number) => string;
  readonly yes: string;
  readonly no: string;
}

const TYPES: Readonly<Record<QuestionKind, string>> = {
  text: 'textfield',
  longText: 'textarea',
  number: 'number',
  date: 'datetime',
  yesNo: 'radio',
  oneChoice: 'radio',
  severalChoices: 'checklist',
  tick: 'checkbox',
  words: 'text',
  rows: 'dynamiclist',
  page: 'group',
};
const KIND_OF_TYPE: Readonly<Record<string, QuestionKind>> = {
  textfield: 'text',
  textarea: 'longText',
  number: 'number',
  datetime: 'date',
  radio: 'oneChoice',
  select: 'oneChoice',
  checklist: 'severalChoices',
  taglist: 'severalChoices',
  checkbox: 'tick',
  text: 'words',
  group: 'page',
  dynamiclist: 'rows',
};
const LONGEST_TEXT = { textfield: 120, textarea: 4000 } as const;

/** The kind of part that form-js draws for a kind of question. */
export const typeOf = (kind: QuestionKind): string => TYPES[kind];

/** The everyday kind of a part, or null for what only expert mode knows. */
export function kindOf(part: FormPart): QuestionKind | null {
  const kind = KIND_OF_TYPE[part.type] ?? null;
  if (kind !== 'oneChoice') return kind;
  const values = (part.values ?? []).map(({ value }) => value);
  return values.length === 2 && values.includes('yes') && values.includes('no') ? 'yesNo' : kind;
}

/** Whether the answer is one of several choices (yes or no is). */
export const hasChoices = (part: FormPart): boolean => ['radio', 'select', 'checklist', 'taglist'].includes(part.type);

/** Kinds that may stand in a part: pages at the top only, rows never in rows. */
export function kindsFor(parentType: string): readonly QuestionKind[] {
  return QUESTION_KINDS.filter((kind) => (kind === 'page' ? parentType === 'default' : kind !== 'rows' || parentType !== 'dynamiclist'));
}

/** A new part of a kind; `key` is the name of its answer. form-js gives it its id. */
export function newPart(kind: QuestionKind, key: string, words: StartWords): Partial<FormPart> {
  const type = typeOf(kind);
  if (kind === 'page') return { type, label: words.label, showOutline: false, components: [] };
  if (kind === 'words') return { type, text: words.label };
  if (kind === 'rows') return { ...rowsDefaults(), type, label: words.label, path: key };
  if (kind === 'date') return { type, subtype: 'date', dateLabel: words.label, key };
  const values = choicesOf(kind, words);
  return {
    type,
    label: words.label,
    key,
    ...(values === null ? {} : { values }),
    ...(type === 'textfield' || type === 'textarea' ? { validate: { maxLength: LONGEST_TEXT[type] } } : {}),
  };
}

function choicesOf(kind: QuestionKind, words: StartWords): readonly PartChoice[] | null {
  if (kind === 'yesNo')
    return [
      { label: words.yes, value: 'yes' },
      { label: words.no, value: 'no' },
    ];
  if (kind !== 'oneChoice' && kind !== 'severalChoices') return null;
  return [1, 2].map((number) => ({ label: words.choice(number), value: `choice_${number}` }));
}

const rowsDefaults = (): Partial<FormPart> => ({
  showOutline: true,
  isRepeating: true,
  allowAddRemove: true,
  defaultRepetitions: 0,
  disableCollapse: false,
  nonCollapsedItems: 5,
  components: [],
});
