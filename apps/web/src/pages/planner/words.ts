import { useTranslation } from 'react-i18next';
import { plainDay } from '../../time/format.js';

/** Lists, days and numbers in the language of the page. */
export function useInWords() {
  const { language } = useTranslation('planner').i18n;
  return {
    list: (words: readonly string[]) => new Intl.ListFormat(language).format(words),
    day: (date: string) => plainDay(date, language),
    number: (value: number) => value.toLocaleString(language, { maximumFractionDigits: 2 }),
  };
}
