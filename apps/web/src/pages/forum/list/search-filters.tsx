import { NativeSelect } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMe } from '../../../api/identity.js';
import { personQuery } from '../../../api/people.js';
import { ButtonLink } from '../../../ui/links.js';
import { isSearch, SINCE, type ForumSearch } from '../forum-search.js';
import css from './list.module.css';

interface FiltersProps {
  search: ForumSearch;
  onTurn: (change: Partial<ForumSearch>) => void;
}

/** What narrows a search down, beside the space and the kind: answered or not, and since when. */
export function SearchFilters({ search, onTurn }: FiltersProps) {
  const { t } = useTranslation('forum');
  if (!isSearch(search)) return null;
  return (
    <div className={css.filters}>
      <NativeSelect
        size="sm"
        aria-label={t('filters.answered')}
        value={search.answered ?? ''}
        onChange={({ currentTarget: { value } }) =>
          onTurn({ answered: value === 'yes' || value === 'no' ? value : undefined })
        }
        data={[
          { value: '', label: t('filters.answeredOrNot') },
          { value: 'yes', label: t('filters.withAnswer') },
          { value: 'no', label: t('filters.withoutAnswer') },
        ]}
      />
      <NativeSelect
        size="sm"
        aria-label={t('filters.when')}
        value={search.since ?? ''}
        onChange={({ currentTarget: { value } }) => onTurn({ since: SINCE.find((span) => span === value) })}
        data={[
          { value: '', label: t('filters.anyTime') },
          ...SINCE.map((span) => ({ value: span, label: t(`filters.since.${span}`) })),
        ]}
      />
    </div>
  );
}

/** The tag and the author that the list is narrowed down to, each with the way out. */
export function ChosenFilters({ search }: { search: ForumSearch }) {
  const { t } = useTranslation('forum');
  const { tag, author } = search;
  return (
    <>
      {tag && <Chosen words={t('tagged', { tag })} without={{ ...search, tag: undefined }} />}
      {author && <ByAuthor author={author} without={{ ...search, author: undefined }} />}
    </>
  );
}

function ByAuthor({ author, without }: { author: string; without: ForumSearch }) {
  const { t } = useTranslation('forum');
  // Strangers may know who wrote what is public, and no more of anybody.
  const me = useMe();
  const name = useQuery({ ...personQuery(author), enabled: me !== null }).data?.name;
  return name ? <Chosen words={t('filters.by', { name })} without={without} /> : null;
}

function Chosen({ words, without }: { words: string; without: ForumSearch }) {
  const { t } = useTranslation('forum');
  return (
    <p className="row">
      <span>{words}</span>
      <ButtonLink to="/forum" search={without} variant="subtle" size="xs">
        {t('withoutFilter')}
      </ButtonLink>
    </p>
  );
}
