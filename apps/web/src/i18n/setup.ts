import i18next, { type BackendModule } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keep } from '../app/keep.js';
import { LANGUAGES, type Language } from './languages.js';

// Every namespace of every language is a chunk of its own: `./en/meetups.ts`, `../board/i18n/fr.ts`.
const areas = import.meta.glob<{ default: object }>(['./en/*.ts', './fr/*.ts']);

const bundles: BackendModule = {
  type: 'backend',
  init: () => undefined,
  read(language, namespace, done) {
    const load = areas[`./${language}/${namespace}.ts`];
    if (!load) return done(new Error(`No words for ${language}/${namespace}`), false);
    load().then(
      (words) => done(null, words.default),
      (error: unknown) => done(error instanceof Error ? error : new Error(String(error)), false),
    );
  },
};

const known = (tag: string | null | undefined): Language | undefined =>
  LANGUAGES.find((language) => tag?.toLowerCase().startsWith(language));

/** The language before anyone has signed in: what this device used last, or what the browser asks for. */
export const deviceLanguage = (): Language =>
  known(keep.read('language')) ?? navigator.languages.map(known).find((language) => language !== undefined) ?? 'en';

/** Changes the language of the page, and of this device from now on. */
export async function speak(language: Language): Promise<void> {
  keep.write('language', language);
  if (i18next.language !== language) await i18next.changeLanguage(language);
}

/** Loads the words that every page needs. Others come with their pages. */
export async function startWords(): Promise<void> {
  i18next.on('languageChanged', (language) => (document.documentElement.lang = language));
  await i18next
    .use(bundles)
    .use(initReactI18next)
    .init({
      lng: deviceLanguage(),
      fallbackLng: 'en',
      supportedLngs: LANGUAGES,
      ns: ['common', 'problems'],
      defaultNS: 'common',
      partialBundledLanguages: true,
      interpolation: { escapeValue: false },
      react: { useSuspense: true },
    });
}

/**
 * A page that comes together with its words, and asks for its facts at once. Words that came after it would leave a
 * skeleton in its place, which React keeps for 300 ms at least.
 */
export const worded =
  <Module>(load: () => Promise<Module>, ...areas: string[]) =>
  async (): Promise<Module> => {
    const [module] = await Promise.all([load(), i18next.loadNamespaces(areas)]);
    return module;
  };
