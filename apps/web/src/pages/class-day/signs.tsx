import { useTranslation } from 'react-i18next';
import type { AttendedHalfDay } from '../../api/class-day.js';
import { clockTime } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Tag } from '../../ui/tag.js';

/** How it is known that somebody is, or was, there. */
export function Signs({ half }: { half: AttendedHalfDay }) {
  const { t } = useTranslation('class-day');
  const place = usePlace();
  return (
    <>
      {half.scannedAt && <Tag tone="good">{t('signs.code', { time: clockTime(half.scannedAt, place) })}</Tag>}
      {half.markedAt && <Tag tone="good">{t('signs.mark')}</Tag>}
      {half.online && <Tag tone="good">{t('signs.online')}</Tag>}
      {!half.online && half.presenceMinutes > 0 && <Tag>{t('signs.presence', { count: half.presenceMinutes })}</Tag>}
      {half.madeUp && <Tag tone="new">{t('signs.madeUp')}</Tag>}
    </>
  );
}
