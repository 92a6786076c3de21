const DECISION = /<(\w+:)?decision\s[\s\S]*?<\/\1decision>/g;

interface Block {
  readonly text: string;
  readonly id: string;
  readonly requires: readonly string[];
}

/**
 * The model with one decision, found by name, and those it requires; undefined when there is none. Many models of the kit
 * hold hundreds of independent decisions, and one that an engine refuses would hide the others.
 */
export function decisionAlone(given: string, name: string): { readonly xml: string; readonly id: string } | undefined {
  const model = withIds(given);
  const blocks = new Map(
    [...model.matchAll(DECISION)].map(([text]) => [
      attribute(text, 'id'),
      { text, id: attribute(text, 'id'), requires: requirementsOf(text) },
    ]),
  );
  const wanted = [...blocks.values()].find((block) => attribute(block.text, 'name') === name);
  if (wanted === undefined) return undefined;
  const kept = withRequired(wanted, blocks);
  return { id: wanted.id, xml: model.replace(DECISION, (text) => (kept.has(attribute(text, 'id')) ? text : '')) };
}

/** Some models leave out ids that a deployment needs. */
function withIds(model: string): string {
  let count = 0;
  return model.replace(
    /<((?:\w+:)?(?:decision|definitions))(?=\s)(?![^>]*?\sid\s*=)/g,
    (_whole, element: string) => `<${element} id="added-${++count}"`,
  );
}

function withRequired(wanted: Block, blocks: ReadonlyMap<string, Block>): ReadonlySet<string> {
  const kept = new Set<string>();
  const open = [wanted.id];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (kept.has(id)) continue;
    kept.add(id);
    open.push(...(blocks.get(id)?.requires ?? []));
  }
  return kept;
}

function attribute(text: string, name: string): string {
  const value = new RegExp(`^<[^>]*?\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(text)?.[1]?.slice(1, -1) ?? '';
  return value.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}

function requirementsOf(text: string): readonly string[] {
  return [...text.matchAll(/<(?:\w+:)?requiredDecision\s[^>]*href\s*=\s*["'][^#"']*#([^"']+)["']/g)].map((match) => match[1] ?? '');
}
