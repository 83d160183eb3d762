import { Button } from '@mantine/core';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type CopySheet, type LedgerItem, ledgerItemQuery, ledgerQuery } from '../../../api/ledger.js';
import { itemsOf } from '../../../api/pages.js';
import { CopyField } from '../../../ui/copy-field.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { Page } from '../../../ui/page.js';
import { QueryView } from '../../../ui/query-view.js';
import { RecordsNav } from '../records-nav.js';
import { Warnings } from './item-row.js';
import { useLog } from './use-log.js';

const route = getRouteApi('/shell/mine/records/log');

/** In the order of the form. */
const FIELDS: readonly (keyof CopySheet)[] = ['category', 'title', 'description', 'date', 'hours', 'minutes'];

/** One item after the other, field by field, for the form of the Scrum Alliance. */
export function LogPage() {
  const { t } = useTranslation('ledger');
  const { item: id } = route.useSearch();
  return (
    <Page title={t('sheet.title')} narrow>
      <div className="stack">
        <RecordsNav />
        <p className="muted">{t('sheet.intro')}</p>
        {id === undefined ? <Next /> : <Named id={id} />}
      </div>
    </Page>
  );
}

/** The one that was asked for. */
function Named({ id }: { id: string }) {
  const query = useQuery(ledgerItemQuery(id));
  return <QueryView query={query}>{(item) => <Sheet key={id} item={item} />}</QueryView>;
}

/** Whatever is not logged yet, the latest first. */
function Next() {
  const { t } = useTranslation('ledger');
  const query = useInfiniteQuery(ledgerQuery({ logged: false }));
  return (
    <QueryView query={query}>
      {(data) => {
        const [item] = itemsOf(data);
        if (item) return <Sheet item={item} />;
        return (
          <Empty title={t('sheet.none')} action={<ButtonLink to="/records">{t('item.back')}</ButtonLink>}>
            {t('sheet.noneText')}
          </Empty>
        );
      }}
    </QueryView>
  );
}

function Sheet({ item }: { item: LedgerItem }) {
  const { t } = useTranslation('ledger');
  const navigate = route.useNavigate();
  const log = useLog(item);
  const heading = useFocusOnNext(item.id);
  const logged = item.loggedAt !== null;
  const press = () => log.mutate(!logged, { onSuccess: () => void (logged || navigate({ search: {} })) });
  return (
    <section className="card stack" aria-labelledby="sheet-of">
      <h2 id="sheet-of" ref={heading} tabIndex={-1}>
        {item.title}
      </h2>
      <Warnings item={item} />
      {FIELDS.map((field) => (
        <CopyField
          key={field}
          label={t(`sheet.fields.${field}`)}
          value={String(item.copySheet[field])}
          long={field === 'description'}
        />
      ))}
      <div className="row">
        <Button loading={log.isPending} onClick={press}>
          {logged ? t('sheet.unlog') : t('sheet.log')}
        </Button>
        <ButtonLink variant="default" to="/records/items/$itemId" params={{ itemId: item.id }}>
          {t('sheet.look')}
        </ButtonLink>
      </div>
    </section>
  );
}

/** Whoever has logged one goes on at the next, also by keyboard. */
function useFocusOnNext(id: string) {
  const heading = useRef<HTMLHeadingElement>(null);
  const shown = useRef(id);
  useEffect(() => {
    if (shown.current !== id) heading.current?.focus();
    shown.current = id;
  }, [id]);
  return heading;
}
