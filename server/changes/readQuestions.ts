import type { FormSchema } from '../forms/FormSchema.ts';
import type { Facets } from './Facets.ts';
import { plainAt, plainsAt, restOf, take, without, type Plain } from './Plain.ts';

/** One component of a form: a question, a page, a list of rows, or a text. */
export interface Item {
  /** Key of the answer; in a list `list.key`; for what has no answer its id. */
  readonly place: string;
  readonly kind: 'question' | 'page' | 'list' | 'text';
  readonly label: string;
  /** Place of the page or list it stands in; empty at the top. */
  readonly inside: string;
  readonly facets: Facets;
  readonly choices: ReadonlyMap<string, string> | null;
}

/** A form as far as sentences are about it. */
export interface FormParts {
  readonly facets: Facets;
  readonly items: ReadonlyMap<string, Item>;
  /** How questions stand beside each other. */
  readonly drawing: string;
}

const KINDS: Record<string, Item['kind']> = {
  group: 'page',
  dynamiclist: 'list',
  text: 'text',
  html: 'text',
  separator: 'text',
  spacer: 'text',
};
const MARKS = ['personal', 'pathway', 'share', 'sensitivity', 'notFuture', 'requiredIf', 'prefill', 'maxRows'] as const;
const LIMITS = ['required', 'min', 'max', 'minLength', 'maxLength'] as const;

/** Reads a form into facets; what no facet holds is in `rest`, so that nothing is overlooked. */
export function readQuestions(schema: FormSchema): FormParts {
  const plain = structuredClone(schema) as Plain;
  const items = itemsOf(plainsAt(plain['components']), '', '');
  const title = take(plainAt(plain['properties']), 'title');
  return {
    facets: { title, rest: restOf(without(plain, ['components'])) },
    items: new Map(items.map(({ item }) => [item.place, item])),
    drawing: JSON.stringify(items.map(({ layout, item }) => [item.place, layout]).sort()),
  };
}

function itemsOf(components: readonly Plain[], inside: string, prefix: string): { item: Item; layout: string }[] {
  const twice = new Set<string>();
  return components.flatMap((plain, at) => {
    const called = ['key', 'path', 'id'].find((one) => typeof plain[one] === 'string' && plain[one] !== '');
    const own = called === undefined ? `${at + 1}` : String(plain[called]);
    const place = twice.has(prefix + own) ? `${prefix}${own}#${at}` : prefix + own;
    twice.add(place);
    const kind = KINDS[String(plain['type'])] ?? 'question';
    const children = plainsAt(plain['components']);
    const layout = restOf(plain['layout']);
    const item = itemOf(without(plain, ['components', 'layout', called ?? '']), { place, kind, inside });
    return [{ item, layout }, ...itemsOf(children, place, kind === 'list' ? `${place}.` : prefix)];
  });
}

function itemOf(plain: Plain, where: Pick<Item, 'place' | 'kind' | 'inside'>): Item {
  const [marks, limits, conditional] = ['properties', 'validate', 'conditional'].map((key) => plainAt(plain[key]));
  const values = plain['values'] === undefined ? null : plainsAt(plain['values']);
  const choices = values === null ? null : new Map(values.map((value) => [take(value, 'value'), take(value, 'label')]));
  const facets: Record<string, string> = {
    label: take(plain, 'label') || take(plain, 'dateLabel') || take(plain, 'text'),
    type: [take(plain, 'type'), take(plain, 'subtype')].join(' ').trim(),
    help: take(plain, 'description'),
    hide: take(conditional ?? {}, 'hide').replace(/^=/, ''),
    valuesKey: take(plain, 'valuesKey'),
    readonly: take(plain, 'readonly').replace('false', ''),
  };
  for (const mark of MARKS) facets[mark] = defaulted(mark, take(marks ?? {}, mark));
  for (const limit of LIMITS) facets[limit] = take(limits ?? {}, limit).replace('false', '');
  return {
    ...where,
    label: facets['label'] === '' ? where.place : (facets['label'] ?? ''),
    choices,
    facets: { ...facets, rest: restOf(plain) },
  };
}

function defaulted(mark: (typeof MARKS)[number], value: string): string {
  if (mark === 'personal') return value === 'no' ? 'no' : 'yes';
  if (mark === 'sensitivity') return value === 'high' ? 'high' : 'normal';
  return mark === 'pathway' || mark === 'share' || mark === 'notFuture' ? (value === 'yes' ? 'yes' : 'no') : value;
}
