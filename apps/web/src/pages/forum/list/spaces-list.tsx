import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { spacesQuery } from '../../../api/forum.js';
import { opensSpaces, useMe } from '../../../api/identity.js';
import { Tag } from '../../../ui/tag.js';
import { type ForumSearch, isSearch } from '../forum-search.js';
import css from './list.module.css';

/** The rooms of the forum, and how much waits in each; below them what is one's own. */
export function SpacesList({ search }: { search: ForumSearch }) {
  const { t } = useTranslation('forum');
  const me = useMe();
  const spaces = useQuery(spacesQuery).data?.items ?? [];
  const { space: chosen } = search;
  // Whoever is searching goes on searching, in another room.
  const kept = isSearch(search) ? search : {};
  const mark = (on: boolean) => (on ? { 'data-on': true, 'aria-current': 'page' as const } : {});
  return (
    <div className={css.side}>
      <nav aria-label={t('spaces')} className={css.spaces}>
        <Link
          to="/forum"
          search={{ ...kept, space: undefined }}
          className={css.space}
          activeProps={{}}
          {...mark(!chosen)}
        >
          {t('allSpaces')}
        </Link>
        {spaces.map((space) => (
          <Link
            key={space.id}
            to="/forum"
            search={{ ...kept, space: space.slug }}
            className={css.space}
            {...mark(chosen === space.slug || chosen === space.id)}
          >
            <span>{space.name}</span>
            {space.archived && <Tag>{t('archived')}</Tag>}
            {space.unread > 0 && (
              <Tag tone="new">
                <span aria-hidden="true">{space.unread}</span>
                <span className="visually-hidden">{t('unread', { count: space.unread })}</span>
              </Tag>
            )}
          </Link>
        ))}
      </nav>
      {me && (
        <nav aria-label={t('mine')} className={css.own}>
          <Link to="/bookmarks" className={css.space}>
            {t('bookmarks.title')}
          </Link>
          <Link to="/drafts" className={css.space}>
            {t('drafts.title')}
          </Link>
          {opensSpaces(me) && (
            <Link to="/forum/spaces/new" className={css.space}>
              {t('openSpace')}
            </Link>
          )}
        </nav>
      )}
    </div>
  );
}
