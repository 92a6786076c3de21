import { inWords, namesInFeel } from '#forms';
import { elementsOf } from '../content/BpmnSource.ts';
import { childrenOf, extensionOf, textOf, type ModdleNode } from '../content/ModdleNode.ts';
import type { CheckModel } from './CheckModel.ts';

/** What the server itself tells a pathway: the case, its place and its level, who was asked and what was handed over. */
const SERVER_ANSWERS = ['caseId', 'requestId', 'district', 'risk', 'pathway', 'handoffId', 'agency', 'service'];

/** Everything that conditions and tables may ask for: answers marked for the pathway, results of tables, and what steps make of these. */
export function knownAnswers({ forms, pathways }: CheckModel): ReadonlySet<string> {
  const answers = forms.flatMap(({ marks }) => [...marks].filter(([, { pathway }]) => pathway).map(([key]) => key));
  const elements = pathways.flatMap(elementsOf);
  const results = elements.map((element) => textOf(extensionOf(element, 'zeebe:CalledDecision'), 'resultVariable'));
  const known = new Set([...SERVER_ANSWERS, ...answers, ...results.filter((name) => name !== undefined)]);
  const given = elements.flatMap(mappingsOf).map(({ source, target }) => ({ target, names: namesInFeel(source) ?? [] }));
  for (let before = -1; before !== known.size;) {
    before = known.size;
    for (const { target, names } of given) if (names.every((name) => known.has(name))) known.add(target);
  }
  return known;
}

/** Every question of the forms, whether the pathway may use it or not: what it is called and which form asks it, in words. */
export function askedAnswers({ forms }: CheckModel): ReadonlyMap<string, string> {
  return new Map(
    forms.flatMap(({ title, labels, marks }) =>
      [...marks.keys()].map((key) => [key, `“${labels.get(key) ?? inWords(key)}” of the form “${title}”`] as const),
    ),
  );
}

/** What a step passes on, and under which name; `source` is FEEL without its "=". */
export function mappingsOf(element: ModdleNode): { source: string; target: string }[] {
  const mapping = extensionOf(element, 'zeebe:IoMapping');
  return [...childrenOf(mapping, 'inputParameters'), ...childrenOf(mapping, 'outputParameters')].map((each) => ({
    source: (textOf(each, 'source') ?? '').replace(/^=/, ''),
    target: textOf(each, 'target') ?? '',
  }));
}
