import type { FormSchema } from '../forms/FormSchema.ts';
import type { Said } from './Change.ts';
import { details, differing } from './Facets.ts';
import { movedItems } from './movedItems.ts';
import type { Names } from './Names.ts';
import { questionWork } from './questionWork.ts';
import { questionChanges } from './questionChanges.ts';
import { readQuestions, type FormParts, type Item } from './readQuestions.ts';

/** Both versions of one form. */
interface Forms {
  readonly before: FormParts;
  readonly after: FormParts;
  /** Title of the form in quotes. */
  readonly form: string;
  readonly names: Names;
}

const THINGS: Record<Item['kind'], string> = { question: 'The question', page: 'The page', list: 'The list', text: 'The text' };

/** What changed between two versions of a form; how questions stand beside each other is told by `drawing`. */
export function formChanges(schemas: readonly [FormSchema, FormSchema], names: Names): { said: Said[]; drawing: boolean } {
  const [before, after] = [readQuestions(schemas[0]), readQuestions(schemas[1])];
  const forms: Forms = { before, after, names, form: `'${after.facets['title'] ?? ''}'` };
  const said = [...frameChanges(forms), ...itemChanges(forms), ...orderChanges(forms)];
  return { said, drawing: before.drawing !== after.drawing };
}

function frameChanges({ before, after, form }: Forms): Said[] {
  return differing(before.facets, after.facets).map((facet) => ({
    place: null,
    sentence: facet === 'title' ? `The form '${before.facets['title'] ?? ''}' is now called ${form}.` : details(`the form ${form}`),
  }));
}

function itemChanges({ before, after, form, names }: Forms): Said[] {
  const said = [...after.items.values()].flatMap((now): Said[] => {
    const { place, label, kind } = now;
    const was = before.items.get(place);
    if (was === undefined) return [{ place, sentence: `${THINGS[kind]} '${label}' was added to form ${form}${questionWork(now, names)}.` }];
    const moved = was.inside === now.inside ? [] : [movedTo(was, now, { before, after })];
    return [...moved, ...questionChanges(was, now, names)].map((sentence) => ({ place, sentence }));
  });
  for (const { place, label, kind } of before.items.values())
    if (!after.items.has(place)) said.push({ place, sentence: `${THINGS[kind]} '${label}' was removed from form ${form}.` });
  return said;
}

function movedTo(was: Item, now: Item, { before, after }: Pick<Forms, 'before' | 'after'>): string {
  const place = (parts: FormParts, inside: string): string => {
    const outer = parts.items.get(inside);
    return outer === undefined ? 'the top of the form' : `the ${outer.kind} '${outer.label}'`;
  };
  return `'${now.label}' was moved to ${place(after, now.inside)} (was in ${place(before, was.inside)}).`;
}

/** Order among those that stand in the same page or list on both sides. */
function orderChanges({ before, after }: Forms): Said[] {
  const insides = new Set([...after.items.values()].map(({ inside }) => inside));
  return [...insides].flatMap((inside) => {
    const stayed = ({ place }: Item): boolean => before.items.get(place)?.inside === inside && after.items.get(place)?.inside === inside;
    const [old, now] = [before, after].map(({ items }) => [...items.values()].filter(stayed).map(({ place }) => place));
    const siblings = [...after.items.values()].filter((item) => item.inside === inside);
    return movedItems(old ?? [], now ?? []).map((place) => {
      const above = siblings[siblings.findIndex((item) => item.place === place) - 1];
      const label = after.items.get(place)?.label ?? place;
      const where = above === undefined ? 'comes first' : `comes after '${above.label}'`;
      return { place, sentence: `'${label}' was moved: it now ${where}.` };
    });
  });
}
