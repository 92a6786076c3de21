import { ImportRefusal } from './ImportRefusal.ts';
import { quoted } from './quoted.ts';
import { surveyXml, type SurveyedElement } from './surveyXml.ts';

const FAULTS = {
  entities: 'The file defines entities, which could hide what it says.',
  broken: 'The file breaks off or is damaged.',
  deep: 'The file is nested deeper than any part of a procedure can be.',
};

/** Every element of a file that is sound XML and whose elements can be told apart. Throws `ImportRefusal`. */
export function readXml(text: string): readonly SurveyedElement[] {
  const elements = surveyXml(text);
  if (typeof elements === 'string') throw new ImportRefusal(FAULTS[elements]);
  const seen = new Map<string, SurveyedElement>();
  for (const element of elements) {
    const { id } = element.attributes;
    if (id === undefined || !element.namespace.includes('omg.org/spec/')) continue;
    const other = seen.get(id);
    if (other !== undefined) throw new ImportRefusal(collision(other, element));
    seen.set(id, element);
  }
  return elements;
}

/** Names that a browser would run if it took them for more than text; here they are text everywhere. */
export function codeSentences(names: readonly (string | undefined)[]): string[] {
  const [first] = names.filter((name) => name !== undefined && /<[a-z!/]|javascript:/i.test(name));
  return first === undefined ? [] : [`Names that look like program code, such as ${quoted(first)}. They are shown as plain text.`];
}

function collision(one: SurveyedElement, other: SurveyedElement): string {
  const [first, second] = [one, other].map(({ attributes, name }) =>
    attributes['name'] ? quoted(attributes['name']) : `a part (${plain(name)})`,
  );
  return `Two parts of the file share one inner name: ${first ?? ''} and ${second ?? ''}. One would take the other’s place.`;
}

/** `userTask` is "user task". */
function plain(name: string): string {
  return name.replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
}
