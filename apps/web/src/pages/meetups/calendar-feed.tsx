import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { createFeed, feedQuery, revokeFeed } from '../../api/meetups.js';
import { CopyField } from '../../ui/copy-field.js';
import { useAction } from '../../ui/use-action.js';

/** The address under which calendars read one's meetups. */
export function CalendarFeed() {
  const { t } = useTranslation('meetups');
  const url = useQuery(feedQuery).data?.url;
  const make = useAction(() => createFeed(), { stale: 'calendar-feed', done: t('feed.made') });
  const revoke = useAction(() => revokeFeed(), { stale: 'calendar-feed', done: t('feed.revoked') });
  return (
    <section className="card stack">
      <h2>{t('feed.title')}</h2>
      <p className="muted">{t('feed.text')}</p>
      {url && <CopyField label={t('feed.address')} value={url} />}
      <div className="row">
        <Button variant="default" size="sm" loading={make.isPending} onClick={() => make.mutate()}>
          {t(url ? 'feed.renew' : 'feed.make')}
        </Button>
        {url && (
          <Button variant="subtle" size="sm" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('feed.revoke')}
          </Button>
        )}
      </div>
    </section>
  );
}
