import { RISK_LEVELS } from '../../content/ReleaseLimit.ts';
import type { Consent, Risk } from '../../models/Case.ts';
import { ageBand } from './ageBand.ts';

/** What a completed form tells about the case as a whole; absent means nothing new. */
export interface AnsweredFacts {
  name?: string;
  initials?: string;
  nationalId?: string;
  sex?: string;
  ageBand?: string;
  consent?: Consent;
  risk?: Risk;
}

type Answers = Readonly<Record<string, unknown>>;

/** Reads the facts of a case from one form's answers by SWIMS's own field names. */
export function factsFromAnswers(answers: Answers): AnsweredFacts {
  return { ...personFacts(answers), ...consentFacts(answers), ...riskFacts(answers) };
}

function personFacts(answers: Answers): AnsweredFacts {
  const names = ['name_first', 'name_middle', 'name_last'].map((key) => text(answers[key])).filter((name) => name !== null);
  const sex = text(answers['sex']);
  const nationalId = text(answers['national_id_no']);
  const band = ageBand(answers['age']);
  return {
    ...(names.length > 0 && { name: names.join(' '), initials: names.map((name) => `${name.charAt(0).toUpperCase()}.`).join('') }),
    ...(sex !== null && { sex }),
    ...(nationalId !== null && { nationalId }),
    ...(band !== null && { ageBand: band }),
  };
}

function consentFacts(answers: Answers): AnsweredFacts {
  if (!('consent_for_services' in answers) && !('legal_override' in answers)) return {};
  if (answers['consent_for_services'] === true) return { consent: 'given' };
  return { consent: answers['legal_override'] === 'yes' ? 'refused-override' : 'refused' };
}

function riskFacts(answers: Answers): AnsweredFacts {
  const risk = RISK_LEVELS.find((level) => level === answers['risk_level']);
  return risk === undefined ? {} : { risk };
}

function text(value: unknown): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null;
}
