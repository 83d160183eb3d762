import type { TFunction } from 'i18next';
import type { Recurrence } from '../../api/meetups.js';

/** `third Thursday`, `last Friday, every 2 months` */
export function ruleInWords(
  t: TFunction<'meetups'>,
  { ordinal, weekday, interval }: Omit<Recurrence, 'until'>,
): string {
  const words = { ordinal: t(`ordinals.${ordinal}`), weekday: t(`weekdays.${weekday}`) };
  return interval === 1 ? t('rule', words) : t('ruleEvery', { ...words, count: interval });
}
