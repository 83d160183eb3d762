import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { mailPausesQuery } from '../../api/mails.js';
import { itemsOf } from '../../api/pages.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { MoreButton } from '../../ui/more-button.js';

/** Where mail does not arrive; nothing where it arrives everywhere. */
export function MailPauses() {
  const { t } = useTranslation('admin');
  const place = usePlace();
  const query = useInfiniteQuery(mailPausesQuery);
  const pauses = query.data ? itemsOf(query.data) : [];
  if (pauses.length === 0) return null;
  return (
    <section className="card stack" aria-labelledby="mail-pauses">
      <h2 id="mail-pauses">{t('mail.pauses')}</h2>
      <p className="muted">{t('mail.pausesText')}</p>
      <ul className="list">
        {pauses.map(({ address, reason, said, at }) => (
          <li key={address}>
            {address}
            <br />
            <small className="muted">{t(`mail.${reason}`, { moment: moment(at, place), said })}</small>
          </li>
        ))}
      </ul>
      <MoreButton query={query} />
    </section>
  );
}
