import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, type LinkProps } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { foundMaterialsQuery, type FoundMaterial } from '../../api/materials.js';
import { itemsOf } from '../../api/pages.js';
import { day } from '../../time/format.js';
import { usePlace } from '../../time/use-place.js';
import { Empty } from '../../ui/empty.js';
import { Marked } from '../../ui/marked.js';
import { MoreButton } from '../../ui/more-button.js';
import { QueryView } from '../../ui/query-view.js';
import css from '../forum/list/list.module.css';
import { readAt } from './read-at.js';

/** The best few, to be shown beside what was found in the forum. */
export const firstInMaterials = (words: string) => foundMaterialsQuery(words, { limit: 3 });

interface FoundInMaterialsProps {
  words: string;
  /** Only the best few, with a way to all of them; nothing at all where nothing is found. */
  beside?: boolean;
}

/** Pages of materials that have the words that are searched for. */
export function FoundInMaterials({ words, beside = false }: FoundInMaterialsProps) {
  const { t } = useTranslation('materials');
  const query = useInfiniteQuery(beside ? firstInMaterials(words) : foundMaterialsQuery(words));
  if (beside && (query.isPending || query.isError || itemsOf(query.data).length === 0)) return null;
  return (
    <section className="stack" aria-label={t('found.title')}>
      {beside && <h2>{t('found.title')}</h2>}
      <QueryView query={query}>
        {(data) => {
          const hits = itemsOf(data);
          if (hits.length === 0) return <Empty title={t('found.none')}>{t('found.noneText')}</Empty>;
          return (
            <>
              {!beside && data.pages[0]?.nearly && <p className="muted">{t('found.nearly')}</p>}
              <ul className={`card list ${css.hits}`}>
                {hits.map((hit) => (
                  <Hit key={`${hit.versionId} ${hit.page}`} hit={hit} />
                ))}
              </ul>
              {!beside && <MoreButton query={query} />}
              {beside && query.hasNextPage && (
                <Link to="/forum" search={{ q: `in:materials ${words}` }}>
                  {t('found.all')}
                </Link>
              )}
            </>
          );
        }}
      </QueryView>
    </section>
  );
}

function Hit({ hit }: { hit: FoundMaterial }) {
  const { t } = useTranslation('materials');
  const where = useWhere();
  return (
    <li>
      <h3 className={css.title}>
        <Link {...(readAt(hit) as LinkProps)} data-thread>
          <Marked segments={hit.title} />
          {hit.page !== null && ` · ${t('pageNumber', { page: hit.page })}`}
        </Link>
      </h3>
      <p>
        <Marked segments={hit.excerpt} />
      </p>
      <p className="muted">{where(hit)}</p>
    </li>
  );
}

/** Where something is read, in words: the course and when it was, or the library. */
export function useWhere(): (found: Pick<FoundMaterial, 'place'>) => string {
  const { t, i18n } = useTranslation('materials');
  const { language } = usePlace();
  return ({ place }) =>
    place
      ? t('found.inClass', {
          course: place.course,
          day: day(place.startsAt, { language, timeZone: place.zone }),
          lng: i18n.language,
        })
      : t('library.title');
}
