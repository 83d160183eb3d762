import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { searchQuery, type SearchHit, type Segment } from '../../../api/forum.js';
import { itemsOf } from '../../../api/pages.js';
import { Empty } from '../../../ui/empty.js';
import { ButtonLink } from '../../../ui/links.js';
import { MoreButton } from '../../../ui/more-button.js';
import { QueryView } from '../../../ui/query-view.js';
import { Ago } from '../ago.js';
import css from './list.module.css';

/** What the server found; the words that were searched for are marked. */
export function SearchResults({ words, space }: { words: string; space: string | undefined }) {
  const { t } = useTranslation('forum');
  const query = useInfiniteQuery(searchQuery(words, space));
  return (
    <section className="stack" aria-label={t('found', { words })}>
      <QueryView query={query}>
        {(data) => {
          const hits = itemsOf(data);
          if (hits.length === 0) {
            return (
              <Empty title={t('empty.search')} action={<ButtonLink to="/forum/new">{t('ask')}</ButtonLink>}>
                {t('empty.searchText')}
              </Empty>
            );
          }
          return (
            <>
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

const Marked = ({ segments }: { segments: Segment[] }) => (
  <>{segments.map(({ text, hit }, index) => (hit ? <mark key={index}>{text}</mark> : text))}</>
);
