import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { endAllSessions, endSession, sessionsQuery, type Session } from '../../api/identity.js';
import { leaveOtherTabs } from '../../shell/other-tabs.js';
import { moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';
import { AccountNav } from './account-nav.js';

export function SessionsPage() {
  const { t } = useTranslation('account');
  const query = useQuery(sessionsQuery);
  const client = useQueryClient();
  const navigate = useNavigate();
  const everywhere = useAction(
    async () => {
      await endAllSessions();
      client.clear();
      leaveOtherTabs();
      await navigate({ to: '/sign-in' });
    },
    { stale: 'sessions' },
  );
  return (
    <Page title={t('sessions.title')} narrow>
      <AccountNav />
      <div className="stack">
        <p className="muted">{t('sessions.text')}</p>
        <QueryView query={query}>
          {({ items }) => (
            <ul className="card list">
              {items.map((session) => (
                <SessionRow key={session.id} session={session} />
              ))}
            </ul>
          )}
        </QueryView>
        <div className="row">
          <Button
            variant="outline"
            color="berry"
            loading={everywhere.isPending}
            onClick={() => everywhere.mutate()}
            aria-describedby="everywhere"
          >
            {t('sessions.everywhere')}
          </Button>
          <span id="everywhere" className="muted">
            {t('sessions.everywhereText')}
          </span>
        </div>
      </div>
    </Page>
  );
}

function SessionRow({ session }: { session: Session }) {
  const { t } = useTranslation('account');
  const place = usePlace();
  const end = useAction(() => endSession(session.id), { stale: 'sessions', done: t('sessions.ended') });
  return (
    <li className="row between">
      <span>
        {session.device} {session.current && <Tag tone="good">{t('sessions.here')}</Tag>}
        <br />
        <small className="muted">
          {t('sessions.since', { moment: moment(session.createdAt, place) })} ·{' '}
          {t('sessions.last', { moment: moment(session.lastSeenAt, place) })}
        </small>
      </span>
      {!session.current && (
        <Button
          variant="default"
          size="sm"
          loading={end.isPending}
          onClick={() => end.mutate()}
          aria-label={t('sessions.endFor', { device: session.device })}
        >
          {t('sessions.end')}
        </Button>
      )}
    </li>
  );
}
