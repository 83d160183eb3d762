import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { credentialsQuery } from '../../api/credentials.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { RecordsNav } from '../records/records-nav.js';
import { CredentialCard } from './credential-card.js';

/** What one can show others: credentials that anybody can check without asking anybody. */
export function CredentialsPage() {
  const { t } = useTranslation('credentials');
  const query = useInfiniteQuery(credentialsQuery);
  return (
    <Page title={t('title')} narrow>
      <div className="stack">
        <RecordsNav />
        <p className="muted">{t('intro')}</p>
        <PagedList
          query={query}
          empty={
            <Empty title={t('empty')} action={<ButtonLink to="/records">{t('emptyAction')}</ButtonLink>}>
              {t('emptyText')}
            </Empty>
          }
        >
          {(credential) => (
            <li key={credential.id}>
              <CredentialCard credential={credential} />
            </li>
          )}
        </PagedList>
      </div>
    </Page>
  );
}
