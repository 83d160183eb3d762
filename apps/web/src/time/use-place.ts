import { useTranslation } from 'react-i18next';
import { useMe } from '../api/identity.js';
import { deviceTimeZone, type Place } from './format.js';

/** The reader's language and zone: the profile's, or this device's for those without one. */
export function usePlace(timeZone?: string): Place {
  const { i18n } = useTranslation();
  const own = useMe()?.timeZone ?? deviceTimeZone();
  return { language: i18n.language, timeZone: timeZone ?? own };
}
