import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { classInvitationQuery, joinByLink, type ClassInvitation } from '../../api/attending.js';
import { meQuery, signOut, type Me } from '../../api/identity.js';
import { isRefusal } from '../../api/problem.js';
import { usePlace } from '../../time/use-place.js';
import { ButtonLink } from '../../ui/links.js';
import { ProblemNote } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { TwoClocks } from '../../ui/two-clocks.js';
import { useAction } from '../../ui/use-action.js';
import { daysInWords, nameOf } from '../classes/words.js';
import { DoorCard } from './door-card.js';
import { JoinByCode } from './join-by-code.js';
import { NewcomerForm } from './newcomer-form.js';
import { PasswordForm } from './password-form.js';

/**
 * Where a personal link into a class leads, and where a code is typed in. The secret of a link is behind the `#`; nothing
 * is used up before somebody presses.
 */
export function JoinClassPage() {
  // Kept from the first look, whatever becomes of the address.
  const [token] = useState(() => location.hash.slice(1));
  return token === '' ? <JoinByCode /> : <JoinByLink token={token} />;
}

function JoinByLink({ token }: { token: string }) {
  const { t } = useTranslation(['attending', 'common']);
  const query = useQuery(classInvitationQuery(token));
  const me = useQuery(meQuery);
  if (isRefusal(query.error, 'link-invalid', 'invalid-input')) {
    return (
      <DoorCard title={t('join.gone')} text={t('join.goneText')}>
        <ButtonLink to="/">{t('common:notFound.home')}</ButtonLink>
      </DoorCard>
    );
  }
  return (
    <QueryView query={query}>
      {(invitation) =>
        invitation.used ? (
          <DoorCard title={t('join.used')} text={t('join.usedText')}>
            <ToClass offeringId={invitation.id} />
          </DoorCard>
        ) : (
          <DoorCard title={t('join.title')}>
            <About invitation={invitation} />
            <QueryView query={me}>
              {(who) =>
                who ? (
                  <AsMember token={token} invitation={invitation} me={who} />
                ) : (
                  <AsStranger token={token} invitation={invitation} />
                )
              }
            </QueryView>
          </DoorCard>
        )
      }
    </QueryView>
  );
}

function ToClass({ offeringId }: { offeringId: string }) {
  const { t } = useTranslation('attending');
  return (
    <ButtonLink to="/classes/$offeringId" params={{ offeringId }}>
      {t('join.open')}
    </ButtonLink>
  );
}

function About({ invitation }: { invitation: ClassInvitation }) {
  const { t } = useTranslation('attending');
  const there = usePlace(invitation.zone);
  const trainers = invitation.trainers.map(({ displayName }) => displayName).join(' · ');
  return (
    <div>
      <p>
        <b>{nameOf(invitation)}</b>
      </p>
      <p className="muted sentence">
        {daysInWords(invitation, there)} · <TwoClocks at={invitation.startsAt} zone={invitation.zone} />
      </p>
      {trainers && <p className="muted">{t('join.taught', { trainers })}</p>}
      <p className="muted">{t('join.sentTo', { email: invitation.email })}</p>
    </div>
  );
}

interface WayInProps {
  token: string;
  invitation: ClassInvitation;
}

function AsMember({ token, invitation, me }: WayInProps & { me: Me }) {
  const { t } = useTranslation('attending');
  const navigate = useNavigate();
  const client = useQueryClient();
  const [problem, setProblem] = useState<unknown>(null);
  const join = useAction(
    async () => {
      setProblem(null);
      const { offeringId } = await joinByLink(token);
      await navigate({ to: '/classes/$offeringId', params: { offeringId }, replace: true });
    },
    { stale: 'classes', failed: setProblem },
  );
  const leave = useAction(
    async () => {
      await signOut();
      await client.resetQueries();
    },
    { stale: 'me' },
  );
  return (
    <div className="stack">
      <p>{t('join.signedInAs', { name: me.displayName, email: me.email })}</p>
      {me.email !== invitation.email && <p className="muted">{t('join.otherAddress')}</p>}
      {isRefusal(problem, 'in-class-already') ? (
        <>
          <p role="alert">{t('join.already')}</p>
          <ToClass offeringId={invitation.id} />
        </>
      ) : (
        <>
          <ProblemNote of={problem} />
          <Button loading={join.isPending} onClick={() => join.mutate()}>
            {t('join.as', { name: me.displayName })}
          </Button>
        </>
      )}
      <Button variant="default" loading={leave.isPending} onClick={() => leave.mutate()}>
        {t('join.notMe')}
      </Button>
    </div>
  );
}

/** A new account, or the one that somebody has: the invitation is kept on the page while they sign in. */
function AsStranger({ token, invitation }: WayInProps) {
  const { t } = useTranslation('attending');
  const [way, setWay] = useState<'new' | 'known'>('new');
  const client = useQueryClient();
  return (
    <div className="stack">
      {way === 'new' ? (
        <NewcomerForm token={token} invitation={invitation} onHasAccount={() => setWay('known')} />
      ) : (
        <>
          <p>{t('join.signIn')}</p>
          <PasswordForm enter={() => client.resetQueries()} />
          <p className="muted">
            {t('join.byMail')} <Link to="/sign-in">{t('join.mailLink')}</Link>
          </p>
        </>
      )}
      <Button variant="default" onClick={() => setWay(way === 'new' ? 'known' : 'new')}>
        {t(way === 'new' ? 'join.haveAccount' : 'join.noAccount')}
      </Button>
    </div>
  );
}
