import type { TFunction } from 'i18next';
import { idOf, kindOf, pathwayFile } from './draftFacts.ts';
import type { DraftFacts } from './draftFacts.ts';

/** How a part is called on screen. */
export function partTitle(facts: DraftFacts, file: string, t: TFunction): string {
  const kind = kindOf(file);
  if (kind === 'limits') return t('studio.limits');
  if (kind === 'form') return facts.forms.get(file)?.title ?? idOf(file);
  if (kind === 'table') return sentenceCase(idOf(file).replaceAll('-', ' '));
  return file === pathwayFile(facts.root) ? t('studio.pathway') : (facts.pathways.get(file)?.name ?? idOf(file));
}

function sentenceCase(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
