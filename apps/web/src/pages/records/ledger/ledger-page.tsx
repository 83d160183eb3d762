import { Button, NativeSelect } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CATEGORIES, type Category, KINDS, type LedgerFilter, ledgerQuery, totalsQuery } from '../../../api/ledger.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { Page } from '../../../ui/page.js';
import { PagedList } from '../../../ui/paged-list.js';
import { RecordsNav } from '../records-nav.js';
import { ItemRow } from './item-row.js';
import { ReadingsCard } from './readings-card.js';
import { TakeAlong } from './take-along.js';
import { Totals } from './totals.js';

const EntryDialog = lazy(() => import('./entry-dialog.js').then((m) => ({ default: m.EntryDialog })));

const route = getRouteApi('/shell/mine/records');

/** What one counts: from meetups, classes and reading, and what one brings oneself. */
export function LedgerPage() {
  const { t } = useTranslation('ledger');
  const filter = route.useSearch();
  const query = useInfiniteQuery(ledgerQuery(filter));
  const [entering, setEntering] = useState(false);
  const add = <Button onClick={() => setEntering(true)}>{t('add')}</Button>;
  const none = Object.values(filter).some((value) => value !== undefined) ? (
    <p className="muted">{t('noneLikeThis')}</p>
  ) : (
    <Empty title={t('empty')} action={<ButtonLink to="/meetups">{t('emptyAction')}</ButtonLink>}>
      {t('emptyText')}
    </Empty>
  );
  return (
    <Page title={t('title')} narrow action={add}>
      <div className="stack">
        <RecordsNav />
        <p className="muted">{t('intro')}</p>
        <Totals year={filter.year} />
        <ReadingsCard />
        <Filters filter={filter} />
        <PagedList query={query} className="card list" empty={none}>
          {(item) => <ItemRow key={item.id} item={item} />}
        </PagedList>
        <TakeAlong />
      </div>
      {entering && (
        <Suspense fallback={null}>
          <EntryDialog onClose={() => setEntering(false)} />
        </Suspense>
      )}
    </Page>
  );
}

const LOGGED = { '': undefined, yes: true, no: false } as const;

function Filters({ filter }: { filter: LedgerFilter }) {
  const { t } = useTranslation('ledger');
  const navigate = route.useNavigate();
  const { data } = useQuery(totalsQuery);
  const show = (change: LedgerFilter) => void navigate({ search: { ...filter, ...change }, replace: true });
  const years = [...new Set([...(data?.years.map(({ year }) => year) ?? []), ...(filter.year ? [filter.year] : [])])];
  if (!data || years.length === 0) return null;
  const logged = filter.logged === undefined ? '' : filter.logged ? 'yes' : 'no';
  return (
    <div className="row">
      <NativeSelect
        label={t('filter.year')}
        value={filter.year ?? ''}
        onChange={({ currentTarget: { value } }) => show({ year: value ? Number(value) : undefined })}
        data={[{ value: '', label: t('filter.all') }, ...years.map((year) => String(year))]}
      />
      <NativeSelect
        label={t('filter.category')}
        value={filter.category ?? ''}
        onChange={({ currentTarget: { value } }) => show({ category: (value || undefined) as Category | undefined })}
        data={[
          { value: '', label: t('filter.all') },
          ...CATEGORIES.map((value) => ({ value, label: t(`categories.${value}`) })),
        ]}
      />
      <NativeSelect
        label={t('filter.kind')}
        value={filter.kind ?? ''}
        onChange={({ currentTarget: { value } }) => show({ kind: KINDS.find((kind) => kind === value) })}
        data={[{ value: '', label: t('filter.all') }, ...KINDS.map((value) => ({ value, label: t(`kinds.${value}`) }))]}
      />
      <NativeSelect
        label={t('filter.logged')}
        value={logged}
        onChange={({ currentTarget: { value } }) => show({ logged: LOGGED[value as keyof typeof LOGGED] })}
        data={[
          { value: '', label: t('filter.all') },
          { value: 'yes', label: t('filter.isLogged') },
          { value: 'no', label: t('filter.notLogged') },
        ]}
      />
    </div>
  );
}
