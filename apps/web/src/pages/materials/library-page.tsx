import { SegmentedControl } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { LIBRARY_KINDS, type LibraryKind } from '#contracts';
import { plansClasses } from '../../api/classes.js';
import { useMe } from '../../api/identity.js';
import { libraryQuery, type LibraryItem } from '../../api/materials.js';
import { Empty } from '../../ui/empty.js';
import { ButtonLink } from '../../ui/links.js';
import { Page } from '../../ui/page.js';
import { PagedList } from '../../ui/paged-list.js';
import { Tag } from '../../ui/tag.js';
import css from './materials.module.css';
import { ReadingFacts } from './reading-facts.js';

const route = getRouteApi('/shell/mine/library');

/** What all members may read: blog posts, eBooks and resources. */
export function LibraryPage() {
  const { t } = useTranslation('materials');
  const { kind } = route.useSearch();
  const navigate = route.useNavigate();
  const query = useInfiniteQuery(libraryQuery(kind));
  const keep = plansClasses(useMe()) && (
    <ButtonLink to="/library/edit" variant="default">
      {t('library.keep')}
    </ButtonLink>
  );
  return (
    <Page title={t('library.title')} narrow action={keep}>
      <div className="stack">
        <p className="prose">{t('library.text')}</p>
        <div>
          <SegmentedControl
            aria-label={t('library.kind')}
            value={kind ?? ''}
            onChange={(value) =>
              void navigate({ search: { kind: (value || undefined) as LibraryKind }, replace: true })
            }
            data={[
              { value: '', label: t('library.all') },
              ...LIBRARY_KINDS.map((value) => ({ value, label: t(`library.kinds.${value}`) })),
            ]}
          />
        </div>
        <PagedList
          query={query}
          className="card list"
          empty={<Empty title={t('library.none')}>{t('library.noneText')}</Empty>}
        >
          {(item) => <Item key={item.id} item={item} />}
        </PagedList>
      </div>
    </Page>
  );
}

function Item({ item }: { item: LibraryItem }) {
  const { t } = useTranslation('materials');
  return (
    <li className={css.entry}>
      <div>
        <h2>
          <Link to="/library/$materialId" params={{ materialId: item.id }}>
            {item.title}
          </Link>
        </h2>
        <ReadingFacts item={item} />
      </div>
      {item.completedAt !== null && <Tag tone="good">{t('library.readTag')}</Tag>}
    </li>
  );
}
