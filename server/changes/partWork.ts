import { inWords } from '#forms';
import { agencyNames } from '../services/agencyNames.ts';
import type { Names } from './Names.ts';
import type { Part } from './readPathway.ts';

const ROLES: Record<string, string> = { officer: 'the officer', partner: 'the partner agency', 'district-manager': 'the district manager' };

/** Who does a step. */
export const roleName = (text: string): string => (text === '' ? 'nobody' : (ROLES[text] ?? inWords(text)));

/** What people call an agency. */
export const agencyName = (code: string): string => (agencyNames as Readonly<Record<string, string>>)[code] ?? inWords(code);

/** The text of a FEEL text literal; null for anything else. */
export const bareText = (feel: string): string | null => /^="([^"]*)"$/.exec(feel)?.[1] ?? null;

/** What is done at a part, to follow its name; empty where nothing is to be said. */
export function partWork({ facets }: Part, names: Names): string {
  const { kind, role = '', form = '', calls = '' } = facets;
  if (kind === 'bpmn:UserTask' && form !== '') return `: ${roleName(role)} fills in '${names.form(form)}'`;
  if (kind !== 'bpmn:CallActivity' || calls === '') return '';
  const [agency, service] = ['agency', 'service'].map((target) => bareText(facets[`input ${target}`] ?? ''));
  if (calls !== 'core-handoff') return `: it runs '${names.procedure(calls)}'`;
  if (agency === null || agency === undefined || service === null || service === undefined) return '';
  return `: ${agencyName(agency)} is asked for '${names.choice('service_type', service)}'`;
}
