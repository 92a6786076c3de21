import { readCondition, readShownWhen } from '#feel';
import type { TFunction } from 'i18next';
import { sayCondition } from '../condition/sayCondition.ts';
import { knownQuestions } from './schema/earlierQuestions.ts';
import type { FormPart } from './schema/FormPart.ts';
import { isForPathway, requiredWay } from './schema/partChanges.ts';

/** What is worth knowing about a part without choosing it. */
export function notesOf(part: FormPart, form: FormPart, t: TFunction): string[] {
  const empty = part.components?.length === 0;
  if (part.type === 'default') return empty ? [t('studioForm.note.emptyForm')] : [];
  const hide = part.conditional?.['hide'];
  return [
    part.type === 'dynamiclist' ? t('studioForm.note.rows') : '',
    typeof hide === 'string' && hide !== '' ? noteShown(hide, form, t) : '',
    noteRequired(part, form, t),
    isForPathway(part) ? t('studioForm.note.pathway') : '',
    part.properties?.['share'] === 'yes' ? t('studioForm.note.share') : '',
    part.properties?.['sensitivity'] === 'high' ? t('studioForm.note.high') : '',
    part.readonly === true ? t('studioForm.note.filled') : '',
    empty ? t('studioForm.note.empty') : '',
  ].filter((note) => note !== '');
}

function noteShown(hide: string, form: FormPart, t: TFunction): string {
  const read = readShownWhen(hide);
  return read === null
    ? t('studioForm.note.shownExpert')
    : t('studioForm.note.shown', { condition: sayCondition(read, knownQuestions(form), t) });
}

function noteRequired(part: FormPart, form: FormPart, t: TFunction): string {
  const way = requiredWay(part);
  if (way !== 'when') return way === 'always' ? t('studioForm.note.required') : '';
  const read = readCondition(part.properties?.['requiredIf'] ?? '');
  return read === null
    ? t('studioForm.note.requiredExpert')
    : t('studioForm.note.requiredWhen', { condition: sayCondition(read, knownQuestions(form), t) });
}
