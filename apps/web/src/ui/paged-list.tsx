import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Listed } from '../api/listed.js';
import { itemsOf } from '../api/pages.js';
import { MoreButton } from './more-button.js';
import { QueryView } from './query-view.js';

interface PagedListProps<Item> {
  query: UseInfiniteQueryResult<InfiniteData<Listed<Item>>>;
  /** What is said where there is nothing. */
  empty: ReactNode;
  /** How it looks; one below the other unless said otherwise. */
  className?: string;
  /** One item, as `li`, with a key. */
  children: (item: Item) => ReactNode;
}

/** A list that comes page by page. */
export function PagedList<Item>({ query, empty, className = 'stack', children }: PagedListProps<Item>) {
  return (
    <QueryView query={query}>
      {(data) => {
        const items = itemsOf(data);
        if (items.length === 0) return empty;
        return (
          <>
            <ul className={className}>{items.map(children)}</ul>
            <MoreButton query={query} />
          </>
        );
      }}
    </QueryView>
  );
}
