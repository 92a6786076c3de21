type Lint<Found> = (xml: string) => Promise<Found>;

/** How many texts are remembered: more than the pathways of a draft, less than an afternoon of drawing. */
const REMEMBERED = 32;

/** The same lint, which reads a text that it has just read only once: of a draft's pathways one changes at a time. */
export function rememberLint<Found>(lint: Lint<Found>): Lint<Found> {
  const known = new Map<string, Promise<Found>>();
  return (xml) => {
    const found = known.get(xml) ?? lint(xml);
    known.delete(xml);
    known.set(xml, found);
    found.catch(() => known.delete(xml));
    if (known.size > REMEMBERED) known.delete([...known.keys()][0] ?? '');
    return found;
  };
}
