import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, useLocation, useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { threadsQuery, type ThreadKind, type ThreadOrder } from '../../api/forum.js';
import { useMe } from '../../api/identity.js';
import { itemsOf } from '../../api/pages.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { MoreButton } from '../../ui/more-button.js';
import { Page } from '../../ui/page.js';
import { QueryView } from '../../ui/query-view.js';
import { isSearch, type ForumSearch } from './forum-search.js';
import { step, useKeys } from './keys.js';
import css from './list/list.module.css';
import { ChosenFilters, SearchFilters } from './list/search-filters.js';
import { SearchResults } from './list/search-results.js';
import { SpaceHead } from './list/space-head.js';
import { SpacesList } from './list/spaces-list.js';
import { ThreadRow } from './list/thread-row.js';

const route = getRouteApi('/shell/forum');
const ORDERS: ThreadOrder[] = ['latest', 'newest', 'unanswered'];
/** Back to the list. */
const NO_SEARCH: Partial<ForumSearch> = { q: undefined, author: undefined, answered: undefined, since: undefined };

function SearchForm({ initial, onSearch }: { initial: string; onSearch: (words: string) => void }) {
  const { t } = useTranslation('forum');
  const field = useRef<HTMLInputElement>(null);
  useKeys(useMemo(() => ({ '/': () => field.current?.focus() }), []));
  // From elsewhere the key `/` leads here.
  const wanted = useLocation({ select: ({ hash }) => hash === 'search' });
  useEffect(() => {
    if (wanted) field.current?.focus();
  }, [wanted]);
  return (
    <form
      role="search"
      className={css.search}
      onSubmit={(event) => {
        event.preventDefault();
        onSearch(field.current?.value.trim() ?? '');
      }}
    >
      <TextInput
        ref={field}
        key={initial}
        type="search"
        size="sm"
        aria-label={t('search')}
        placeholder={t('search')}
        defaultValue={initial}
        maxLength={200}
      />
    </form>
  );
}

/** Everything that is asked and talked about, as far as the reader may see it. */
export function ForumPage() {
  const { t } = useTranslation('forum');
  const search = route.useSearch();
  const navigate = useNavigate();
  const me = useMe();
  const keys = useMemo(() => {
    const ask = () => void navigate({ to: '/forum/new', search: { space: search.space } });
    return { j: () => step('[data-thread]', 1), k: () => step('[data-thread]', -1), c: ask, n: ask };
  }, [navigate, search.space]);
  useKeys(keys);
  const turn = (change: Partial<ForumSearch>) => void navigate({ to: '/forum', search: { ...search, ...change } });
  return (
    <Page
      title={t('title')}
      action={
        me && (
          <ButtonLink to="/forum/new" search={{ space: search.space }}>
            {t('ask')}
          </ButtonLink>
        )
      }
    >
      <div className={css.layout}>
        <div>
          {search.space && <SpaceHead chosen={search.space} />}
          <div className={css.bar}>
            <SegmentedControl
              aria-label={t('view')}
              // While one searches, each of them leads back to a list.
              value={isSearch(search) ? '' : (search.sort ?? 'latest')}
              onChange={(sort) => turn({ sort: sort || undefined, ...NO_SEARCH })}
              data={ORDERS.map((value) => ({ value, label: t(`sort.${value}`) }))}
            />
            <NativeSelect
              size="sm"
              aria-label={t('kind')}
              value={search.kind ?? ''}
              onChange={({ currentTarget }) => turn({ kind: (currentTarget.value || undefined) as ThreadKind })}
              data={[
                { value: '', label: t('kinds.all') },
                { value: 'question', label: t('kinds.question') },
                { value: 'discussion', label: t('kinds.discussion') },
              ]}
            />
            <SearchForm initial={search.q ?? ''} onSearch={(q) => turn({ q: q || undefined })} />
          </div>
          <SearchFilters search={search} onTurn={turn} />
          <ChosenFilters search={search} />
          {isSearch(search) ? <SearchResults search={search} /> : <Threads />}
        </div>
        <SpacesList search={search} />
      </div>
    </Page>
  );
}

function Threads() {
  const search = route.useSearch();
  const { space, kind, tag, sort = 'latest' } = search;
  const query = useInfiniteQuery({
    ...threadsQuery({ space, kind, tag, sort }),
    refetchOnWindowFocus: true,
  });
  return (
    <QueryView query={query}>
      {(data) => {
        const threads = itemsOf(data);
        if (threads.length === 0) return <NoThreads />;
        return (
          <div className="stack">
            <ul className={`card ${css.threads}`}>
              {threads.map((thread) => (
                <ThreadRow key={thread.id} thread={thread} />
              ))}
            </ul>
            <MoreButton query={query} />
          </div>
        );
      }}
    </QueryView>
  );
}

/** Says why nothing is listed, and what to do about it. */
function NoThreads() {
  const { t } = useTranslation(['forum', 'common']);
  const { space, kind, tag, sort } = route.useSearch();
  const me = useMe();
  if (!me) {
    return (
      <Empty title={t('empty.latest')} action={<ButtonLink to="/sign-in">{t('common:account.signIn')}</ButtonLink>}>
        {t('empty.strangerText')}
      </Empty>
    );
  }
  if (sort === 'unanswered' && !kind && !tag) {
    return (
      <Empty
        title={t('empty.unanswered')}
        action={
          <ButtonLink to="/forum" search={{ space }} variant="default">
            {t('empty.showLatest')}
          </ButtonLink>
        }
      >
        {t('empty.unansweredText')}
      </Empty>
    );
  }
  const which = kind || tag ? 'filtered' : 'latest';
  return (
    <Empty
      title={t(`empty.${which}`)}
      action={
        <ButtonLink to="/forum/new" search={{ space }}>
          {t('ask')}
        </ButtonLink>
      }
    >
      {t(`empty.${which}Text`)}
    </Empty>
  );
}
