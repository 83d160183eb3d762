import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { visitorQuery } from '../../api/identity.js';
import { invitationQuery, joinAsGuest } from '../../api/meetups.js';
import { isRefusal } from '../../api/problem.js';
import { longDay } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { ButtonLink } from '../../ui/links.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { useSubmit } from '../../ui/use-submit.js';
import { checks } from './checks.js';
import { DoorCard } from './door-card.js';

const route = getRouteApi('/door/join/$token');

/** Where a join link leads: a name, and one is at the table. */
export function JoinPage() {
  const { t } = useTranslation(['auth', 'common']);
  const { token } = route.useParams();
  const query = useQuery(invitationQuery(token));
  const there = usePlace(query.data?.zone);
  if (isRefusal(query.error, 'link-invalid', 'gone', 'not-found', 'meetup-cancelled', 'meetup-over')) {
    return (
      <DoorCard title={t('join.gone')} text={t('join.goneText')}>
        <ButtonLink to="/">{t('common:notFound.home')}</ButtonLink>
      </DoorCard>
    );
  }
  return (
    <QueryView query={query}>
      {(invitation) => (
        <DoorCard title={t('join.title')} text={t('join.at', { title: invitation.title })}>
          <p className="muted">
            {longDay(invitation.startsAt, there)} · <TwoClocks at={invitation.startsAt} zone={invitation.zone} />
          </p>
          <WayIn token={token} meetupId={invitation.meetupId} />
        </DoorCard>
      )}
    </QueryView>
  );
}

/** Straight on for members and for whoever has been in already; a name from everybody else. */
function WayIn({ token, meetupId }: { token: string; meetupId: string }) {
  const { t } = useTranslation('auth');
  const query = useQuery(visitorQuery(meetupId));
  const board = { to: '/meetups/$meetupId/board', params: { meetupId } } as const;
  return (
    <QueryView query={query}>
      {(visitor) =>
        visitor?.kind === 'member' ? (
          <ButtonLink {...board}>{t('join.asMember')}</ButtonLink>
        ) : (
          <>
            {visitor && <ButtonLink {...board}>{t('join.goOnAs', { name: visitor.displayName })}</ButtonLink>}
            <GuestForm token={token} />
            <Link to="/sign-in" search={{ to: `/meetups/${meetupId}/board` }}>
              {t('join.member')}
            </Link>
          </>
        )
      }
    </QueryView>
  );
}

function GuestForm({ token }: { token: string }) {
  const { t } = useTranslation(['auth', 'common']);
  const client = useQueryClient();
  const navigate = useNavigate();
  const form = useForm({
    mode: 'uncontrolled',
    initialValues: { displayName: '' },
    validate: { displayName: checks(t).filled },
  });
  const { busy, problem, onSubmit } = useSubmit(
    form,
    ({ displayName }) => joinAsGuest(token, displayName),
    ({ meetupId }) => {
      // What nobody was told, or somebody else was, is asked again.
      client.clear();
      return navigate({ to: '/meetups/$meetupId/board', params: { meetupId } });
    },
  );
  return (
    <form className="stack" onSubmit={onSubmit} noValidate>
      <p>{t('join.text')}</p>
      <ProblemNote of={problem} />
      <TextInput
        key={form.key('displayName')}
        {...form.getInputProps('displayName')}
        label={t('name')}
        autoComplete="name"
        maxLength={80}
      />
      <Button type="submit" loading={busy}>
        {t('join.submit')}
      </Button>
    </form>
  );
}
