import { capital, details, differing } from './Facets.ts';
import { movedItems } from './movedItems.ts';
import type { Names } from './Names.ts';
import { inWords } from '#forms';
import { agencyName, bareText, roleName } from './partWork.ts';
import { kindOf, partName } from './partNames.ts';
import type { Part, Pathway } from './readPathway.ts';
import { sayTimer } from './sayFeel.ts';

/** Both versions of one pathway, with the names of what it speaks of. */
export interface Pathways {
  readonly before: Pathway;
  readonly after: Pathway;
  readonly names: Names;
}

interface Facet {
  readonly name: string;
  readonly was: string;
  readonly now: string;
}

type Sayer = (facet: Facet, pathways: Pathways) => string | null;

const limitTitle = (column: string, { after, names }: Pathways): string => after.parts.get(column)?.facets['name'] ?? names.limit(column);

/** One sentence a facet; null where it cannot be said plainly. */
const SAYERS: Record<string, Sayer> = {
  why: ({ name, now }) => (now === '' ? `The explanation of ${name} was removed.` : `The explanation of ${name} now reads "${now}".`),
  role: ({ name, was, now }) => `${name} is now done by ${roleName(now)} (was ${roleName(was)}).`,
  form: ({ name, was, now }, { names }) => {
    const form = (id: string): string => (id === '' ? 'no form' : `the form '${names.form(id)}'`);
    return `${name} now uses ${form(now)} (was ${form(was)}).`;
  },
  calls: ({ name, was, now }, { names }) => {
    const procedure = (id: string): string => (id === '' ? 'no procedure' : `'${names.procedure(id)}'`);
    return `${name} now runs ${procedure(now)} (was ${procedure(was)}).`;
  },
  table: ({ name, was, now }) => `${name} now looks in the table '${inWords(now)}' (was '${inWords(was)}').`,
  'header submit': ({ name, was, now }) =>
    `The button of ${name} now says "${now === '' ? 'Send' : now}" (was "${was === '' ? 'Send' : was}").`,
  'header keep': ({ name, now }) =>
    now === 'person' ? `${name} now goes on with the same person.` : now === '' ? `${name} no longer goes on with the same person.` : null,
  'header limit': ({ name, was, now }, pathways) => {
    if (now === '') return `${name} no longer has a time limit.`;
    const from = was === '' ? '' : ` (was that of '${limitTitle(was, pathways)}')`;
    return `${name} now has the time limit of '${limitTitle(now, pathways)}'${from}.`;
  },
  'input agency': ({ name, was, now }) => {
    const [to, from] = [bareText(now), bareText(was)];
    return to === null || from === null ? null : `${name} now goes to ${agencyName(to)} (was ${agencyName(from)}).`;
  },
  'input service': ({ name, was, now }, { names }) => {
    const [to, from] = [bareText(now), bareText(was)];
    return to === null || from === null
      ? null
      : `${name} now asks for '${names.choice('service_type', to)}' (was '${names.choice('service_type', from)}').`;
  },
  timer: ({ name, was, now }, pathways) => {
    const [after, before] = [now, was].map((feel) => sayTimer(feel, (column) => limitTitle(column, pathways)));
    if (after === null || after === undefined) return null;
    return `${name} now waits ${after}${before === null || before === undefined ? '' : ` (was ${before})`}.`;
  },
  goesOn: ({ name, now }) => (now === 'yes' ? `${name} no longer ends the step it watches.` : `${name} now ends the step it watches.`),
  on: ({ name, was, now }, { before, after }) => `${name} now watches ${partName(after, now)} (was ${partName(before, was)}).`,
  kind: ({ name, was, now }) => {
    const [to, from] = [now, was].map((kind) => kindOf({ id: '', facets: { kind }, leaving: [] }).toLowerCase());
    return to === from ? null : `${name} is now: ${to ?? ''} (was: ${from ?? ''}).`;
  },
};

/** What changed at one part that is on both sides. The way taken "otherwise" is told with the ways. */
export function partChanges(was: Part, now: Part, pathways: Pathways): string[] {
  const facets = differing(was.facets, now.facets).filter((facet) => facet !== 'otherwise');
  const name = partName(pathways.after, now.id);
  const said = facets.map((facet) => {
    if (facet === 'name') return renamed(was, now, pathways);
    const sentence = SAYERS[facet]?.({ name, was: was.facets[facet] ?? '', now: now.facets[facet] ?? '' }, pathways);
    return sentence === undefined || sentence === null ? details(name) : capital(sentence);
  });
  if (movedItems(was.leaving, now.leaving).length > 0 && now.facets['kind'] !== 'bpmn:ParallelGateway')
    said.push(`The order in which the ways after ${name} are tried changed.`);
  return [...new Set(said)];
}

function renamed(was: Part, now: Part, { before, after }: Pathways): string {
  const kind = kindOf(now);
  const [old, fresh] = [was.facets['name'] ?? '', now.facets['name'] ?? ''];
  if (fresh === '') return `${kind} '${old}' no longer has a name: it is now ${partName(after, now.id)}.`;
  return old === '' ? `${capital(partName(before, was.id))} is now called '${fresh}'.` : `${kind} '${old}' is now called '${fresh}'.`;
}
