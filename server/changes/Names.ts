import { formTitle, inWords } from '#forms';
import { readForm } from '../forms/readForm.ts';
import type { FormItem } from '../forms/FormItem.ts';
import type { SourceFile } from './Change.ts';
import { parseForm } from './parseForm.ts';

/** What people call the things that files know by key: answers, choices, forms and procedures. */
export interface Names {
  answer(key: string): string;
  choice(key: string | null, value: string): string;
  form(id: string): string;
  procedure(id: string): string;
  /** Title of a column of the time limits. */
  limit(column: string): string;
  /** The same, where what these forms call their answers goes before what others call theirs; the first form's words win. */
  within(forms: readonly string[]): Names;
}

/** Collects the names from the files; the newer side's names win. A key that nobody names is said in its own words. */
export function readNames(before: readonly SourceFile[], after: readonly SourceFile[]): Names {
  const answers = new Map<string, string>();
  const choices = new Map<string, string>();
  const titles = new Map<string, string>();
  for (const { file, text } of [...before, ...after]) {
    const id = idOf(file);
    const process = file.endsWith('.bpmn') ? /<\w*:?process\b[^>]*?\bname="([^"]*)"/.exec(text)?.[1] : undefined;
    if (process !== undefined) titles.set(`procedure ${id}`, process);
    if (id === 'limits') for (const [column, label] of columnsIn(text)) titles.set(`limit ${column}`, label);
    const schema = file.endsWith('.form') ? parseForm(text) : null;
    if (schema === null) continue;
    titles.set(`form ${id}`, formTitle(id, schema));
    for (const field of questionsOf(readForm(schema))) {
      for (const form of ['', id]) {
        answers.set(`${form} ${field.key}`, field.label);
        for (const { value, label } of field.choices ?? []) choices.set(`${form} ${field.key} ${value}`, label);
      }
    }
  }
  const anyChoice = new Map([...choices].map(([key, label]) => [key.split(' ').slice(2).join(' '), label]));
  const within = (forms: readonly string[]): Names => {
    const from = (labels: ReadonlyMap<string, string>, key: string): string | undefined =>
      [...forms, ''].map((form) => labels.get(`${form} ${key}`)).find((label) => label !== undefined);
    return {
      answer: (key) => from(answers, key) ?? inWords(key),
      choice: (key, value) => from(choices, `${key ?? ''} ${value}`) ?? (key === null ? anyChoice.get(value) : undefined) ?? inWords(value),
      form: (id) => titles.get(`form ${id}`) ?? id,
      limit: (column) => titles.get(`limit ${column}`) ?? inWords(column),
      procedure: (id) => titles.get(`procedure ${id}`) ?? inWords(id),
      within,
    };
  };
  return within([]);
}

/** Name of a file without folder and ending. */
export const idOf = (file: string): string => (file.split('/').at(-1) ?? file).replace(/\.\w+$/, '');

/** Columns of a table with their labels, without reading all of it: a file that cannot be read must not lose the others' names. */
function columnsIn(text: string): (readonly [string, string])[] {
  return [...text.matchAll(/<(?:\w+:)?output\b([^>]*)>/g)].flatMap(([, attributes = '']) => {
    const [name, label] = ['name', 'label'].map((key) => new RegExp(`\\b${key}="([^"]*)"`).exec(attributes)?.[1]);
    return name === undefined || label === undefined ? [] : [[name, label] as const];
  });
}

function questionsOf(items: readonly FormItem[]): Extract<FormItem, { kind: 'field' }>[] {
  return items.flatMap((item) => (item.kind === 'field' ? [item] : questionsOf(item.items)));
}
