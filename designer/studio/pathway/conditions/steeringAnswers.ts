import type { TFunction } from 'i18next';
import type { Answer } from '../../Answer.ts';
import type { Surroundings } from '../../Surroundings.ts';

/** The answers that can stand in a condition: marked for the pathway, each key once, and the level of risk, which every case has. */
export function steeringAnswers(surroundings: Surroundings, t: TFunction): Answer[] {
  const risk: Answer = {
    key: 'risk',
    label: t('studioPathway.condition.risk'),
    kind: 'choice',
    pathway: true,
    values: (['high', 'medium', 'low'] as const).map((value) => ({ value, label: t(`studioPathway.condition.${value}`) })),
  };
  const asked = surroundings.forms.flatMap(({ answers }) => answers).filter(({ pathway }) => pathway);
  return [...new Map([...asked, risk].map((answer) => [answer.key, answer])).values()];
}
