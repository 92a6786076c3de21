import type { TFunction } from 'i18next';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useNames } from '../app/NamesContext.ts';

export interface PersonFacts {
  initials: string | null;
  ageBand: string | null;
  sex: string | null;
}

const kindOf = (person: PersonFacts, t: TFunction): string => {
  const young = person.ageBand !== null && Number.parseInt(person.ageBand, 10) < 18;
  const known = person.ageBand !== null && /^\d/.test(person.ageBand);
  if (person.sex === 'female') return young ? t('person.girl') : t('person.woman');
  if (person.sex === 'male') return young ? t('person.boy') : t('person.man');
  if (!known) return '';
  return young ? t('person.child') : t('person.adult');
};

/** For whom, without a name: initials (unless hidden), girl or woman, age band. */
export function PersonLine({ person }: { person: PersonFacts }): ReactElement {
  const { t } = useTranslation();
  const { hidden } = useNames();
  const kind = [kindOf(person, t), person.ageBand ?? ''].filter((part) => part !== '').join(' ');
  const initials = hidden ? null : person.initials;
  const said = [initials, kind].filter((part) => part !== null && part !== '').join(', ');
  return <span className="person">{said === '' ? t('person.unknown') : said}</span>;
}
