import type { TFunction } from 'i18next';
import type { Answer } from '../../Answer.ts';
import { askedAnswer } from '../../condition/askedAnswer.ts';
import type { AskedQuestion } from '../../condition/AskedQuestion.ts';
import type { Surroundings } from '../../Surroundings.ts';
import { flowsIn } from '../modeler/BpmnElement.ts';
import type { BpmnElement } from '../modeler/BpmnElement.ts';
import { extensionOf } from '../plainRules/firstSteps.ts';

/**
 * Questions that a condition of this decision can ask about: marked for the pathway, on forms that it shows, each key once; those of the
 * nearest step before come last. The level of risk, which every case has, comes first.
 */
export function steeringQuestions(decision: BpmnElement, { forms }: Surroundings, t: TFunction): AskedQuestion[] {
  const near = formsBefore(decision);
  const distance = (id: string): number => (near.includes(id) ? near.indexOf(id) : near.length);
  const asked = forms
    .filter(({ used }) => used)
    .sort((a, b) => distance(a.id) - distance(b.id))
    .flatMap(({ answers }) => answers.filter(({ pathway }) => pathway));
  const nearest = new Map<string, Answer>();
  for (const answer of [...asked, riskOf(t)]) if (!nearest.has(answer.key)) nearest.set(answer.key, answer);
  return [...nearest.values()].reverse().map(askedAnswer);
}

function riskOf(t: TFunction): Answer {
  const values = (['high', 'medium', 'low'] as const).map((value) => ({ value, label: t(`studioPathway.condition.${value}`) }));
  return { key: 'risk', label: t('studioPathway.condition.risk'), kind: 'choice', pathway: true, values };
}

/** Forms of the steps that lead here, the nearest first. */
function formsBefore(element: BpmnElement): string[] {
  const seen = new Set([element]);
  for (const each of seen)
    [...flowsIn(each).map(({ source }) => source), ...(each.host ? [each.host] : [])].forEach((step) => seen.add(step));
  return [...seen].flatMap((step) => {
    const key = extensionOf(step, 'zeebe:FormDefinition')?.get('formKey');
    return typeof key === 'string' ? [key] : [];
  });
}
