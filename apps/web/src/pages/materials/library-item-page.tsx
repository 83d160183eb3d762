import { Button } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { enterReading, readingQuery } from '../../api/ledger.js';
import { libraryItemQuery, openInLibrary, readInLibrary, versionQuery, type LibraryItem } from '../../api/materials.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { useAction } from '../../ui/use-action.js';
import { AskedHere } from './asked-here.js';
import { Content, isPdf } from './content.js';
import css from './materials.module.css';
import { ReadingFacts } from './reading-facts.js';

const route = getRouteApi('/shell/mine/library/$materialId');

/** Something of the free library, to be read. */
export function LibraryItemPage() {
  const { t } = useTranslation('materials');
  const query = useQuery(libraryItemQuery(route.useParams().materialId));
  return (
    <Page title={query.data?.title ?? t('library.title')}>
      <div className="stack">
        <Link to="/library">{t('library.back')}</Link>
        <QueryView query={query}>{(item) => <Reader key={item.id} item={item} />}</QueryView>
      </div>
    </Page>
  );
}

function Reader({ item }: { item: LibraryItem }) {
  const { page = 1 } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useQuery(versionQuery(item.latest.id));
  const client = useQueryClient();
  useEffect(() => {
    if (item.openedAt !== null) return;
    openInLibrary(item.id).then(
      () => client.invalidateQueries({ queryKey: ['materials', 'library'] }),
      // Reading goes before counting.
      () => undefined,
    );
  }, [client, item.id, item.openedAt]);
  const goTo = (to: number) => void navigate({ search: { page: to }, replace: true, resetScroll: false });
  return (
    <>
      <Read item={item} />
      <QueryView query={query}>
        {(version) => (
          <div className={css.reader}>
            <Content version={version} page={page} onPage={goTo} />
            <AskedHere versionId={version.id} {...(isPdf(version) && { page, onPage: goTo })} />
          </div>
        )}
      </QueryView>
    </>
  );
}

function Read({ item }: { item: LibraryItem }) {
  const { t } = useTranslation('materials');
  const place = usePlace();
  const read = useAction(() => readInLibrary(item.id), { stale: 'materials', done: t('library.readDone') });
  return (
    <div className="row between">
      <ReadingFacts item={item} />
      {item.completedAt === null ? (
        <Button loading={read.isPending} onClick={() => read.mutate()}>
          {t('library.read')}
        </Button>
      ) : (
        <div className="row">
          <p>{t('library.readOn', { day: day(item.completedAt, place) })}</p>
          <IntoRecords item={item} />
        </div>
      )}
    </div>
  );
}

/** What was read, into one's own records: once, with the time that reading it takes. */
function IntoRecords({ item }: { item: LibraryItem }) {
  const { t } = useTranslation('ledger');
  const query = useQuery(readingQuery(item.id));
  const enter = useAction(() => enterReading(item.id), { stale: 'ledger', done: t('readings.done') });
  if (!query.data || item.minutes === null) return null;
  if (query.data.items.length === 0) return <Link to="/records">{t('library.entered')}</Link>;
  return (
    <Button loading={enter.isPending} onClick={() => enter.mutate()}>
      {t('library.enter')}
    </Button>
  );
}
