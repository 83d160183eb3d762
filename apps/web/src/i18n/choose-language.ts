import { saveProfile } from '../api/identity.js';
import type { Language } from './languages.js';
import { speak } from './setup.js';

/** Changes the language of the page now, and of the person for next time. */
export async function chooseLanguage(language: Language): Promise<void> {
  await speak(language);
  // The page has changed already; that it could not be kept for next time is no reason to change it back.
  await saveProfile({ locale: language }).catch(() => undefined);
}
