import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  createJoinLink,
  joinLinkQuery,
  meetupQuery,
  registrationsQuery,
  revokeJoinLink,
  type Meetup,
} from '../../api/meetups.js';
import { itemsOf } from '../../api/pages.js';
import { NothingHere } from '../../shell/nothing-here.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { CopyField } from '../../ui/copy-field.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { CancelDialog } from './cancel-dialog.js';
import { MinutesSpace } from './minutes-space.js';

const route = getRouteApi('/shell/mine/meetups/$meetupId/manage');

/** For whoever runs a meetup: who comes, the link for guests, and calling it off. */
export function ManageMeetupPage() {
  const { t } = useTranslation('meetups');
  const { meetupId } = route.useParams();
  const query = useQuery(meetupQuery(meetupId));
  const title = query.data ? t('manage.of', { title: query.data.title }) : t('manage.title');
  return (
    <Page title={title} narrow>
      <QueryView query={query}>
        {(meetup) => (meetup.mayManage ? <Managed meetup={meetup} /> : <NothingHere />)}
      </QueryView>
    </Page>
  );
}

function Managed({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const open = meetup.status === 'scheduled' || meetup.status === 'live';
  return (
    <div className="stack">
      <Link to="/meetups/$meetupId" params={{ meetupId: meetup.id }}>
        {t('manage.back')}
      </Link>
      {open && <JoinLink meetup={meetup} />}
      <Participants meetupId={meetup.id} />
      {meetup.status !== 'cancelled' && <MinutesSpace meetupId={meetup.id} />}
      {open && <Cancelling meetup={meetup} />}
    </div>
  );
}

function JoinLink({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const place = usePlace();
  const link = useQuery(joinLinkQuery(meetup.id)).data;
  const make = useAction(() => createJoinLink(meetup.id), { stale: 'meetups', done: t('manage.linkMade') });
  const revoke = useAction(() => revokeJoinLink(meetup.id), { stale: 'meetups', done: t('manage.linkRevoked') });
  return (
    <section className="card stack">
      <h2>{t('manage.guestsTitle')}</h2>
      <p className="muted">{t(meetup.settings.guestsAllowed === false ? 'manage.guestsOff' : 'manage.guestsText')}</p>
      {link?.url && <CopyField label={t('manage.link')} value={link.url} />}
      {link?.expiresAt && <p className="muted">{t('manage.expires', { moment: moment(link.expiresAt, place) })}</p>}
      <div className="row">
        {link?.url ? (
          <Button variant="default" size="sm" loading={revoke.isPending} onClick={() => revoke.mutate()}>
            {t('manage.revokeLink')}
          </Button>
        ) : (
          meetup.settings.guestsAllowed !== false && (
            <Button size="sm" loading={make.isPending} onClick={() => make.mutate()}>
              {t('manage.makeLink')}
            </Button>
          )
        )}
      </div>
    </section>
  );
}

function Participants({ meetupId }: { meetupId: string }) {
  const { t } = useTranslation('meetups');
  const place = usePlace();
  const query = useInfiniteQuery(registrationsQuery(meetupId));
  return (
    <section className="card stack">
      <h2>{t('manage.people')}</h2>
      <QueryView query={query}>
        {(data) => (
          <>
            {itemsOf(data).length === 0 && <p className="muted">{t('page.nobody')}</p>}
            <ul className="list">
              {itemsOf(data).map(({ id, displayName, registeredAt }) => (
                <li key={id} className="row between">
                  <span>{displayName}</span>
                  <small className="muted">{t('manage.since', { moment: moment(registeredAt, place) })}</small>
                </li>
              ))}
            </ul>
            <MoreButton query={query} />
          </>
        )}
      </QueryView>
    </section>
  );
}

function Cancelling({ meetup }: { meetup: Meetup }) {
  const { t } = useTranslation('meetups');
  const [asking, setAsking] = useState(false);
  return (
    <section className="card stack">
      <h2>{t('manage.cancelTitle')}</h2>
      <p className="muted">{t('manage.cancelText')}</p>
      <div>
        <Button color="berry" variant="outline" onClick={() => setAsking(true)}>
          {t('manage.cancelThis')}
        </Button>
      </div>
      {asking && <CancelDialog meetup={meetup} onClose={() => setAsking(false)} />}
    </section>
  );
}
