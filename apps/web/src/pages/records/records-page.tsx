import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { itemsOf } from '../../api/pages.js';
import { recordsQuery } from '../../api/records.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { RecordsNav } from './records-nav.js';
import { RecordCard } from './record-card.js';

/** All sessions that one was at, also those that were too short for a record, with how they were counted. */
export function RecordsPage() {
  const { t } = useTranslation('records');
  const query = useInfiniteQuery(recordsQuery);
  return (
    <Page title={t('meetups')} narrow>
      <div className="stack">
        <RecordsNav />
        <QueryView query={query}>
          {(data) => {
            const records = itemsOf(data);
            if (records.length === 0) {
              return (
                <Empty title={t('empty')} action={<ButtonLink to="/meetups">{t('emptyAction')}</ButtonLink>}>
                  {t('emptyText')}
                </Empty>
              );
            }
            return (
              <div className="stack">
                <p className="muted">{t('intro')}</p>
                {records.map((record) => (
                  <RecordCard key={record.id} record={record} />
                ))}
                <MoreButton query={query} />
              </div>
            );
          }}
        </QueryView>
      </div>
    </Page>
  );
}
