import type { TFunction } from 'i18next';
import { namesInFeel } from '#forms';
import type { Answer } from '../Answer.ts';
import type { Surroundings } from '../Surroundings.ts';
import { idOf, pathwayFile } from './draftFacts.ts';
import type { DraftFacts } from './draftFacts.ts';
import type { Timed } from './readPathwayFacts.ts';

/** Agencies that receive handoffs. */
const AGENCIES = ['dovvsu', 'ghs', 'nhia', 'chraj', 'legal-aid', 'ges', 'court', 'ngo', 'shelter'] as const;
const REFERRAL = 'forms/F12.form';

/** What the pathway `file` can refer to, taken from the other parts of its draft. */
export function surroundingsOf(
  facts: DraftFacts,
  { file: own, limits }: { file: string; limits: Surroundings['limits'] },
  t: TFunction,
): Surroundings {
  const services = facts.forms.get(REFERRAL)?.answers.find(({ key }) => key === 'service_type')?.values ?? [];
  const shown = new Set(facts.pathways.get(own)?.steps.map(({ form }) => form));
  return {
    forms: [...facts.forms].map(([file, form]) => ({ id: idOf(file), ...form, used: facts.used.has(file) || shown.has(idOf(file)) })),
    procedures: [...facts.pathways]
      .filter(([file]) => file !== own && idOf(file) !== facts.root)
      .map(([file, { name }]) => ({ id: idOf(file), name }))
      .sort((a, b) => a.name.localeCompare(b.name, 'en')),
    agencies: AGENCIES.map((value) => ({ value, label: t(`agencyLong.${value}`) })),
    services,
    limits,
  };
}

/** Every answer that tables may use: those of the forms in use that the pathway may know. */
export function pathwayAnswers(facts: DraftFacts): Answer[] {
  const answers = [...facts.forms]
    .filter(([file]) => facts.used.has(file))
    .flatMap(([, form]) => form.answers.filter(({ pathway }) => pathway));
  return [...new Map(answers.map((answer) => [answer.key, answer])).values()];
}

/** Where the answers of a form are used, in words: by decisions of the pathways. */
export function usesOf(facts: DraftFacts): ReadonlyMap<string, readonly string[]> {
  const uses = new Map<string, string[]>();
  for (const { conditions } of facts.pathways.values()) {
    for (const { where, feel } of conditions) {
      for (const name of namesInFeel(feel) ?? []) uses.set(name, [...new Set([...(uses.get(name) ?? []), where])]);
    }
  }
  return uses;
}

/** Steps and waits with a column of their own, as the procedure and what it calls come to them; each column once. */
export function limitedSteps({ root, pathways }: DraftFacts): Timed[] {
  const found = new Map<string, Timed>();
  const seen = new Set<string>();
  const visit = (id: string): void => {
    if (seen.has(id)) return;
    seen.add(id);
    for (const each of pathways.get(pathwayFile(id))?.timed ?? []) {
      if (typeof each === 'string') visit(each);
      else if (!found.has(each.column)) found.set(each.column, each);
    }
  };
  visit(root);
  return [...found.values()];
}
