import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { revokeToken, tokensQuery, type AccessToken } from '../../api/identity.js';
import { day, moment } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { CopyField } from '../../ui/copy-field.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { AccountNav } from './account-nav.js';
import { scopeKey } from './scope-key.js';
import { TokenForm } from './token-form.js';

export function TokensPage() {
  const { t } = useTranslation('account');
  const query = useQuery(tokensQuery);
  const [secret, setSecret] = useState<string>();
  return (
    <Page title={t('tokens.title')} narrow>
      <AccountNav />
      <div className="stack">
        <p className="muted">{t('tokens.text')}</p>
        {secret && (
          <section className="card warm stack" role="status">
            <p>{t('tokens.made')}</p>
            <CopyField label={t('tokens.secret')} value={secret} />
            <div>
              <Button variant="default" size="sm" onClick={() => setSecret(undefined)}>
                {t('tokens.done')}
              </Button>
            </div>
          </section>
        )}
        <QueryView query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <p className="muted">{t('tokens.none')}</p>
            ) : (
              <ul className="card list">
                {items.map((token) => (
                  <TokenRow key={token.id} token={token} />
                ))}
              </ul>
            )
          }
        </QueryView>
        <TokenForm onMade={setSecret} />
      </div>
    </Page>
  );
}

function TokenRow({ token }: { token: AccessToken }) {
  const { t } = useTranslation('account');
  const place = usePlace();
  const revoke = useAction(() => revokeToken(token.id), { stale: 'tokens', done: t('tokens.revoked') });
  const used = token.lastUsedAt ? t('tokens.lastUsed', { moment: moment(token.lastUsedAt, place) }) : t('tokens.never');
  return (
    <li className="row between">
      <span>
        {token.name} <code>{token.prefix}…</code>
        <br />
        <small className="muted">
          {token.scopes.map((scope) => t(scopeKey(scope))).join(', ')} · {used} ·{' '}
          {t('tokens.until', { moment: day(token.expiresAt, place) })}
        </small>
      </span>
      <Button
        variant="default"
        size="sm"
        loading={revoke.isPending}
        onClick={() => revoke.mutate()}
        aria-label={t('tokens.revokeFor', { name: token.name })}
      >
        {t('tokens.revoke')}
      </Button>
    </li>
  );
}
