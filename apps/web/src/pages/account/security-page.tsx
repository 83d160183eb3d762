import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { communityQuery, useMe } from '../../api/identity.js';
import { isRefusal } from '../../api/problem.js';
import { linkProvider, unlinkProvider, waysInQuery, type LinkedIdentity } from '../../api/ways-in.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { ProblemNote, SaidByAddress } from '../../ui/problem-note.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { AccountNav } from './account-nav.js';
import { PasswordForm } from './credential-forms.js';
import { Passkeys } from './passkeys.js';

const route = getRouteApi('/shell/mine/account/security');

/** What opens the account: passkeys, linked sign-ins, the password; and where sessions and tokens are. */
export function SecurityPage() {
  const { t } = useTranslation('account');
  const me = useMe();
  const query = useQuery(waysInQuery);
  const [problem, setProblem] = useState<unknown>(null);
  return (
    <Page title={t('security.title')} narrow>
      <AccountNav />
      <div className="stack">
        <p className="muted">{t('security.text')}</p>
        <SaidByAddress code={route.useSearch().problem} />
        <ProblemNote of={problem} />
        {isRefusal(problem, 'sign-in-again') && (
          <div>
            <ButtonLink to="/sign-in" search={{ to: '/account/security' }}>
              {t('security.again')}
            </ButtonLink>
          </div>
        )}
        <QueryView query={query}>
          {({ passkeys, identities }) => (
            <>
              <Passkeys passkeys={passkeys} failed={setProblem} />
              <Linked identities={identities} failed={setProblem} />
            </>
          )}
        </QueryView>
        {me && <PasswordForm me={me} />}
        <p className="row">
          <span className="muted">{t('security.more')}</span>
          <Link to="/account/sessions">{t('sessions.title')}</Link>
          <Link to="/account/tokens">{t('tokens.title')}</Link>
        </p>
      </div>
    </Page>
  );
}

interface LinkedProps {
  identities: LinkedIdentity[];
  failed: (thrown: unknown) => void;
}

/** The accounts elsewhere that open this one. Nothing where there are none and none can be linked. */
function Linked({ identities, failed }: LinkedProps) {
  const { t } = useTranslation('account');
  const provider = useQuery(communityQuery).data?.signInProvider;
  const link = useAction(linkProvider, { stale: 'ways-in', failed });
  if (!provider && identities.length === 0) return null;
  return (
    <section className="card stack">
      <h2>{t('security.linked')}</h2>
      <p className="muted">{t(identities.length === 0 ? 'security.linkedNone' : 'security.linkedText')}</p>
      {identities.length > 0 && (
        <ul className="list">
          {identities.map((identity) => (
            <LinkedRow key={identity.id} identity={identity} failed={failed} />
          ))}
        </ul>
      )}
      {provider && (
        <div>
          <Button variant="default" loading={link.isPending} onClick={() => link.mutate()}>
            {t('security.link', { provider })}
          </Button>
        </div>
      )}
    </section>
  );
}

function LinkedRow({ identity, failed }: { identity: LinkedIdentity; failed: (thrown: unknown) => void }) {
  const { t } = useTranslation('account');
  const place = usePlace();
  const unlink = useAction(() => unlinkProvider(identity.id), {
    stale: 'ways-in',
    done: t('security.unlinked'),
    failed,
  });
  const { provider, email, createdAt } = identity;
  return (
    <li className="row between">
      <span>
        {provider} {email && <span className="muted">{email}</span>}
        <br />
        <small className="muted">{t('security.since', { moment: day(createdAt, place) })}</small>
      </span>
      <Button
        variant="default"
        size="sm"
        loading={unlink.isPending}
        onClick={() => unlink.mutate()}
        aria-label={t('security.unlinkFor', { provider })}
      >
        {t('security.unlink')}
      </Button>
    </li>
  );
}
