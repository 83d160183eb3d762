import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { type MeetupProposal, minutesSpaceQuery, proposalsOfMeetupQuery, withdrawProposal } from '../../api/bridge.js';
import { Tag } from '../../ui/tag.js';
import { useAction } from '../../ui/use-action.js';

/** The threads of the forum that come to the table, most asked for first. */
export function Questions({ meetupId }: { meetupId: string }) {
  const { t } = useTranslation('bridge');
  const { data } = useQuery(proposalsOfMeetupQuery(meetupId));
  if (!data || data.items.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('meetup.title')}</h2>
      {data.items.some(({ state }) => state === 'proposed') && <p className="muted">{t('meetup.text')}</p>}
      <ul className="list">
        {data.items.map((item) => (
          <Question key={item.id} item={item} />
        ))}
      </ul>
    </section>
  );
}

function Question({ item: { id, thread, state, mayWithdraw } }: { item: MeetupProposal }) {
  const { t } = useTranslation('bridge');
  const withdraw = useAction(() => withdrawProposal(id), { stale: 'bridge', done: t('withdrawn') });
  return (
    <li className="row between">
      <span>
        <Link to="/threads/$threadId" params={{ threadId: thread.id }}>
          {thread.title}
        </Link>
        {thread.meTooCount > 0 && <small className="muted"> · {t('meToo', { count: thread.meTooCount })}</small>}
      </span>
      {state === 'placed' && <Tag tone="good">{t('meetup.onBoard')}</Tag>}
      {mayWithdraw && (
        <Button
          variant="subtle"
          size="compact-sm"
          loading={withdraw.isPending}
          aria-label={t('withdrawOf', { title: thread.title })}
          onClick={() => withdraw.mutate()}
        >
          {t('withdraw')}
        </Button>
      )}
    </li>
  );
}

/** The way to the minutes in the forum, once they are there. */
export function PostedMinutes({ meetupId }: { meetupId: string }) {
  const { t } = useTranslation('bridge');
  const { data } = useQuery(minutesSpaceQuery(meetupId));
  if (!data?.threadId) return null;
  return (
    <Link to="/threads/$threadId" params={{ threadId: data.threadId }}>
      {t('minutes.posted')}
    </Link>
  );
}
