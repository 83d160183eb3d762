import { Button, Menu } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import {
  propose,
  proposalsOfThreadQuery,
  type ThreadProposal,
  type ThreadProposals,
  withdrawProposal,
} from '../../../api/bridge.js';
import { day } from '../../../time/format.js';
import { usePlace } from '../../../time/use-place.js';
import { useAction } from '../../../ui/use-action.js';
import css from './bring-to-meetup.module.css';

/** Where a thread was, or will be, talked about face to face; and the way there. For members. */
export function BringToMeetup({ threadId }: { threadId: string }) {
  const { t } = useTranslation('bridge');
  const { data } = useQuery({ ...proposalsOfThreadQuery(threadId), retry: false });
  if (!data || (data.items.length === 0 && data.meetups.length === 0)) return null;
  return (
    <div role="group" className={css.line} aria-label={t('thread.title')}>
      {data.items.map((proposal) => (
        <Standing key={proposal.id} proposal={proposal} />
      ))}
      <Bring threadId={threadId} proposals={data} />
    </div>
  );
}

function Standing({ proposal }: { proposal: ThreadProposal }) {
  const { t } = useTranslation('bridge');
  const { meetup, state } = proposal;
  const place = usePlace(meetup.zone);
  const withdraw = useAction(() => withdrawProposal(proposal.id), { stale: 'bridge', done: t('withdrawn') });
  return (
    <span className={css.standing}>
      {t(`thread.${state}`)}{' '}
      <Link to={WAYS[state]} params={{ meetupId: meetup.id }} title={meetup.title}>
        {day(meetup.startsAt, place)}
      </Link>
      {proposal.mayWithdraw && (
        <Button variant="subtle" size="compact-sm" loading={withdraw.isPending} onClick={() => withdraw.mutate()}>
          {t('withdraw')}
        </Button>
      )}
    </span>
  );
}

const WAYS = {
  proposed: '/meetups/$meetupId',
  placed: '/meetups/$meetupId/board',
  over: '/meetups/$meetupId/summary',
} as const;

/** One press for the next meetup; others behind a menu. */
function Bring({ threadId, proposals: { items, meetups } }: { threadId: string; proposals: ThreadProposals }) {
  const { t } = useTranslation('bridge');
  const place = usePlace();
  const bring = useAction((meetupId: string) => propose(threadId, meetupId), {
    stale: 'bridge',
    done: t('thread.brought'),
  });
  const taken = new Set(items.map(({ meetup }) => meetup.id));
  const free = meetups.filter(({ id }) => !taken.has(id));
  const [next] = meetups;
  const first = next && !taken.has(next.id) ? next : undefined;
  const others = free.filter(({ id }) => id !== first?.id);
  return (
    <>
      {first && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={bring.isPending}
          title={t('thread.bringOn', { day: day(first.startsAt, { ...place, timeZone: first.zone }) })}
          onClick={() => bring.mutate(first.id)}
        >
          {t('thread.bring')}
        </Button>
      )}
      {others.length > 0 && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="subtle" color="gray" size="compact-sm">
              {t('thread.another')}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {others.map(({ id, title, startsAt, zone }) => (
              <Menu.Item key={id} onClick={() => bring.mutate(id)}>
                {t('thread.when', { title, day: day(startsAt, { ...place, timeZone: zone }) })}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
    </>
  );
}
