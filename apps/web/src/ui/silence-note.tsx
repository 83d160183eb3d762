import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMe } from '../api/identity.js';
import { ownDecisionsQuery } from '../api/moderation.js';
import { itemsOf } from '../api/pages.js';
import { moment } from '../time/format.js';
import { useNow } from '../time/use-now.js';
import { usePlace } from '../time/use-place.js';
import css from './silence-note.module.css';

const MINUTE = 60_000;

/**
 * Tells somebody who may not write for a while, and until when; nothing to others.
 *
 * @param here the page itself says why: no link to it
 */
export function SilenceNote({ here = false }: { here?: boolean }) {
  const { t } = useTranslation();
  const place = usePlace();
  const now = useNow(MINUTE);
  const { data } = useInfiniteQuery({ ...ownDecisionsQuery, enabled: useMe() !== null, staleTime: MINUTE });
  const terms = (data ? itemsOf(data) : [])
    .filter(({ action, undoneAt }) => action === 'silence' && undoneAt === null)
    .flatMap(({ until }) => (until !== null && Date.parse(until) > now ? [until] : []))
    .sort();
  const until = terms.at(-1);
  if (until === undefined) return null;
  return (
    <p className={css.note} role="status">
      {t('silence.until', { until: moment(until, place) })}{' '}
      {!here && <Link to="/account/decisions">{t('silence.why')}</Link>}
    </p>
  );
}
