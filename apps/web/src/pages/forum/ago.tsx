import { useTranslation } from 'react-i18next';
import { fromNow, moment } from '../../time/format.js';
import { useNow } from '../../time/use-now.js';
import { usePlace } from '../../time/use-place.js';

const MINUTE = 60_000;

/** How long ago something was; when exactly, for whoever points at it. */
export function Ago({ at }: { at: string }) {
  const { t } = useTranslation('forum');
  const place = usePlace();
  const now = useNow(MINUTE);
  const words = now - Date.parse(at) < MINUTE ? t('justNow') : fromNow(at, now, place.language);
  return (
    <time dateTime={at} title={moment(at, place)}>
      {words}
    </time>
  );
}
