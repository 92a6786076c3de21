import type { TFunction } from 'i18next';
import { ApiProblem } from './ApiProblem.ts';
import { NetworkProblem } from './NetworkProblem.ts';

export interface Explanation {
  title: string;
  text: string;
  /** Stable code for support, shown small. */
  code: string | null;
}

type Kind = 'signedOut' | 'notAllowed' | 'notFound' | 'conflict' | 'tooLarge' | 'unavailable';

const KINDS: Readonly<Record<number, Kind>> = {
  401: 'signedOut',
  403: 'notAllowed',
  404: 'notFound',
  409: 'conflict',
  413: 'tooLarge',
  503: 'unavailable',
};

/** A problem in everyday English: what happened and what to do. */
export function explainProblem(problem: unknown, t: TFunction): Explanation {
  if (problem instanceof NetworkProblem) return { title: t('problem.network'), text: t('problem.networkText'), code: null };
  if (!(problem instanceof ApiProblem)) return { title: t('problem.other'), text: t('problem.otherText'), code: null };
  const kind = KINDS[problem.status];
  if (kind === undefined)
    return { title: problem.message || t('problem.other'), text: problem.detail ?? t('problem.otherText'), code: problem.code };
  return { title: t(`problem.${kind}`), text: t(`problem.${kind}Text`), code: problem.code };
}
