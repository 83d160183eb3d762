import type { InfiniteData } from '@tanstack/react-query';
import type { Listed } from './listed.js';

/** How a paged list is asked for: from the start, then by the cursor of the page before. */
export const byCursor = {
  initialPageParam: undefined as string | undefined,
  getNextPageParam: ({ nextCursor }: Listed<unknown>) => nextCursor,
};

/** All items of the pages that have come so far. */
export const itemsOf = <Item>(data: InfiniteData<Listed<Item>>): Item[] => data.pages.flatMap(({ items }) => items);
