import { TextInput, UnstyledButton } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { foundMaterialsQuery, type FoundMaterial } from '../../../api/materials.js';
import { itemsOf } from '../../../api/pages.js';
import { Marked } from '../../../ui/marked.js';
import { MoreButton } from '../../../ui/more-button.js';
import { ProblemNote } from '../../../ui/problem-note.js';
import css from './pdf.module.css';

/** How long the typing has to rest before the server is asked, in milliseconds. */
const REST_MS = 300;
const LEAST = 2;

interface FindInTextProps {
  versionId: string;
  page: number;
  onPage: (page: number) => void;
  /** Words to be marked in the page, in lower case. */
  onMarked: (words: readonly string[]) => void;
}

/** Finds words in the whole of a text, though its pages were never loaded: the server has read them. */
export function FindInText({ versionId, page, onPage, onMarked }: FindInTextProps) {
  const { t } = useTranslation('materials');
  const [typed, setTyped] = useState('');
  const [rested] = useDebouncedValue(typed.trim(), REST_MS);
  const asking = rested.length >= LEAST;
  const query = useInfiniteQuery({ ...foundMaterialsQuery(rested, { version: versionId }), enabled: asking });
  const hits = useMemo(
    () => (asking && query.data ? itemsOf(query.data).filter((hit) => hit.page !== null) : []),
    [asking, query.data],
  );
  const words = useMemo(() => wordsOf(hits), [hits]);
  useEffect(() => onMarked(words), [words, onMarked]);
  return (
    <div className="stack" role="search">
      <TextInput
        type="search"
        size="sm"
        aria-label={t('find.label')}
        placeholder={t('find.label')}
        maxLength={200}
        value={typed}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
      />
      {asking && query.error && <ProblemNote of={query.error} />}
      {asking && query.data && (
        <div className={`card ${css.hits}`}>
          <p className="muted" role="status">
            {hits.length === 0 ? t('find.nothing', { words: rested }) : t('find.found', { count: hits.length })}
          </p>
          <ul>
            {hits.map((hit) => (
              <li key={hit.page}>
                <UnstyledButton
                  className={css.hit}
                  {...(hit.page === page && { 'aria-current': 'page' as const })}
                  onClick={() => onPage(hit.page!)}
                >
                  <b>{t('pageNumber', { page: hit.page })}</b> <Marked segments={hit.excerpt} />
                </UnstyledButton>
              </li>
            ))}
          </ul>
          <MoreButton query={query} />
        </div>
      )}
    </div>
  );
}

/** The words that were found, as they stand in the text. */
const wordsOf = (hits: FoundMaterial[]): string[] => [
  ...new Set(hits.flatMap(({ excerpt }) => excerpt.filter(({ hit }) => hit).map(({ text }) => text.toLowerCase()))),
];
