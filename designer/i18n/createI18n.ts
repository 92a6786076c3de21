import { createInstance } from 'i18next';
import type { i18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { en } from './en.ts';

/** The words of the app; a second language is one more file beside `en.ts`. */
export function createI18n(): i18n {
  const words = createInstance();
  void words.use(initReactI18next).init({
    lng: 'en',
    fallbackLng: 'en',
    defaultNS: 'words',
    resources: { en: { words: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return words;
}
