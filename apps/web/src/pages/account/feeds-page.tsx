import { Button, NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { forumFeedQuery, makeForumFeed, revokeForumFeed } from '../../api/feeds.js';
import { spacesQuery } from '../../api/forum.js';
import { CopyField } from '../../ui/copy-field.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { CalendarFeed } from '../meetups/calendar-feed.js';
import { AccountNav } from './account-nav.js';

/** Addresses by which other programs read what one sees: the forum, and one's calendar. */
export function FeedsPage() {
  const { t } = useTranslation('feeds');
  return (
    <Page title={t('title')} narrow>
      <AccountNav />
      <div className="stack">
        <ForumFeed />
        <CalendarFeed />
      </div>
    </Page>
  );
}

function ForumFeed() {
  const { t } = useTranslation('feeds');
  const query = useQuery(forumFeedQuery);
  const make = useAction(() => makeForumFeed(), { stale: 'forum-feed', done: t('made') });
  const revoke = useAction(() => revokeForumFeed(), { stale: 'forum-feed', done: t('revoked') });
  return (
    <section className="card stack">
      <h2>{t('forum')}</h2>
      <p className="muted">{t('text')}</p>
      <QueryView query={query}>
        {({ url }) => (
          <>
            {url !== null && <Addresses url={url} />}
            <div className="row">
              <Button variant="default" size="sm" loading={make.isPending} onClick={() => make.mutate()}>
                {t(url === null ? 'make' : 'renew')}
              </Button>
              {url !== null && (
                <Button variant="subtle" size="sm" loading={revoke.isPending} onClick={() => revoke.mutate()}>
                  {t('revoke')}
                </Button>
              )}
            </div>
          </>
        )}
      </QueryView>
    </section>
  );
}

/** The feed of everything, and that of a space where one is chosen. */
function Addresses({ url }: { url: string }) {
  const { t } = useTranslation('feeds');
  const spaces = useQuery(spacesQuery).data?.items ?? [];
  const [spaceId, setSpaceId] = useState('');
  const space = spaces.find(({ id }) => id === spaceId);
  return (
    <>
      <CopyField label={t('everything')} value={url} />
      <NativeSelect
        label={t('which')}
        value={spaceId}
        onChange={({ currentTarget }) => setSpaceId(currentTarget.value)}
        data={[{ value: '', label: t('choose') }, ...spaces.map(({ id, name }) => ({ value: id, label: name }))]}
      />
      {space && (
        <CopyField
          label={t('ofSpace', { name: space.name })}
          value={url.replace('/feeds/all.atom', `/feeds/spaces/${space.id}.atom`)}
        />
      )}
    </>
  );
}
