import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { searchQuery, spacesQuery, type SearchHit } from '../../../api/forum.js';
import { useMe } from '../../../api/identity.js';
import { itemsOf } from '../../../api/pages.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { Marked } from '../../../ui/marked.js';
import { MoreButton } from '../../../ui/more-button.js';
import { QueryView } from '../../../ui/query-view.js';
import { CardsComing } from '../../../ui/skeletons.js';
import { Ago } from '../ago.js';
import { firstInMaterials, FoundInMaterials } from '../../materials/found.js';
import { firstDay, wordsInMaterials, type ForumSearch } from '../forum-search.js';
import css from './list.module.css';

/** What the server found; the words that were searched for are marked. */
export function SearchResults({ search }: { search: ForumSearch }) {
  const { q = '', space } = search;
  const signedIn = useMe() !== null;
  const inMaterials = signedIn ? wordsInMaterials(q) : undefined;
  // Both are shown at once: what came later would push aside what one is about to press.
  const beside = signedIn && q !== '' && !space && inMaterials === undefined;
  const first = useInfiniteQuery({ ...firstInMaterials(q), enabled: beside });
  if (inMaterials !== undefined) return <FoundInMaterials words={inMaterials} />;
  if (beside && first.isPending) return <CardsComing />;
  return (
    <div className="stack wide">
      {beside && <FoundInMaterials words={q} beside />}
      <FoundInForum search={search} />
    </div>
  );
}

function FoundInForum({ search }: { search: ForumSearch }) {
  const { space } = search;
  const spaces = useQuery({ ...spacesQuery, enabled: Boolean(space) });
  if (space && spaces.isPending) return <CardsComing />;
  // The address names a space by its slug, the search by its id; what is no space here finds nothing, as everywhere.
  const spaceId = spaces.data?.items.find(({ id, slug }) => id === space || slug === space)?.id;
  if (space && !spaceId) return <NothingFound />;
  return <Found search={search} spaceId={spaceId} />;
}

function Found({ search: { q = '', kind, tag, author, answered, since }, spaceId }: FoundProps) {
  const { t } = useTranslation('forum');
  const [now] = useState(() => Date.now());
  const from = since && firstDay(since, now);
  const query = useInfiniteQuery(searchQuery({ q, space: spaceId, kind, tag, author, answered, from }));
  return (
    <section className="stack" aria-label={q ? t('found', { words: q }) : t('foundFiltered')}>
      <QueryView query={query}>
        {(data) => {
          const hits = itemsOf(data);
          if (hits.length === 0 && !query.hasNextPage) return <NothingFound />;
          return (
            <>
              {data.pages[0]?.nearly && <p className="muted">{t('foundNearly')}</p>}
              <ul className={`card list ${css.hits}`}>
                {hits.map((hit) => (
                  <Hit key={hit.postId} hit={hit} />
                ))}
              </ul>
              <MoreButton query={query} />
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

interface FoundProps {
  search: ForumSearch;
  spaceId: string | undefined;
}

function NothingFound() {
  const { t } = useTranslation('forum');
  return (
    <Empty title={t('empty.search')} action={<ButtonLink to="/forum/new">{t('ask')}</ButtonLink>}>
      {t('empty.searchText')}
    </Empty>
  );
}

function Hit({ hit }: { hit: SearchHit }) {
  return (
    <li>
      <h2 className={css.title}>
        <Link
          to="/threads/$threadId"
          params={{ threadId: hit.threadId }}
          search={hit.kind === 'post' ? { sort: 'time', post: hit.postId } : {}}
          data-thread
        >
          <Marked segments={hit.title} />
        </Link>
      </h2>
      <p>
        <Marked segments={hit.excerpt} />
      </p>
      <p className="muted">
        {hit.space.name} · {hit.author && `${hit.author.name} · `}
        <Ago at={hit.createdAt} />
      </p>
    </li>
  );
}
