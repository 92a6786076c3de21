import { useTranslation } from 'react-i18next';
import type { QuestionKind, StartWords } from './schema/questionKinds.ts';

/** Words that a new part starts with, until she types her own. */
export function useStartWords(): (kind: QuestionKind) => StartWords {
  const { t } = useTranslation();
  return (kind) => ({
    label: kind === 'page' ? t('studioForm.start.page') : kind === 'words' ? t('studioForm.start.words') : t('studioForm.start.question'),
    choice: (number) => t('studioForm.start.choice', { number }),
    yes: t('studioForm.start.yes'),
    no: t('studioForm.start.no'),
  });
}
