import type { Finding } from '#contract';
import type { TFunction } from 'i18next';

/** What has to be mended in one part, in words, by its place; advice is left out. */
export function toMendIn(file: string, findings: readonly Finding[], t: TFunction): ReadonlyMap<string, string> {
  const words = new Map<string, string>();
  for (const { level, place, message, ...found } of findings) {
    if (found.file !== file || place === null || level !== 'error') continue;
    const before = words.get(place);
    words.set(place, before === undefined ? t('studio.mendHere', { what: message }) : `${before} ${message}`);
  }
  return words;
}
