import { Injectable } from '@nestjs/common';
import { decodeCursor, encodeCursor, type Page, wrongField } from '#kernel';
import type { Viewer } from '#platform';
import type { Filters } from '../domain/keys.js';
import { likelyForms } from '../domain/highlight.js';
import { readQuery } from '../domain/query.js';
import { type FoundPost, type Place, SearchQueries } from '../infra/search-queries.js';
import { StemStore } from '../infra/stem-store.js';

/** A page of what was found; `nearly` where nothing was, and words that are nearly those asked for stand in. */
export interface FoundPage extends Page<FoundPost> {
  nearly: boolean;
  /** The words of these posts that were found, folded. */
  forms: ReadonlySet<string>;
}

const NOTHING: FoundPage = { items: [], nextCursor: null, nearly: false, forms: new Set() };

/**
 * Searches the posts a viewer may see, the best first.
 *
 * Best among how many? Ranking everything that has a common word would take seconds, so the newest 150 that are found
 * are ranked against each other, together with the newest 60 whose title has all the words. Then come the 150 before
 * those, and so on to the last: nothing that is found is out of reach, only the order is approximate, and only where
 * more is found than that. Newest is the order in which posts came into the index. A page may hold fewer posts than
 * asked for, as what was taken back a moment ago is left out of it; `nextCursor` alone says whether there is more.
 */
@Injectable()
export class FindPosts {
  constructor(
    private readonly queries: SearchQueries,
    private readonly stems: StemStore,
  ) {}

  /** @throws DomainError `invalid-input` for a cursor that is none. */
  async run(viewer: Viewer, typed: string, filters: Filters, limit: number, cursor?: string): Promise<FoundPage> {
    const place = cursor === undefined ? { nearly: false } : placeIn(cursor);
    const asked = readQuery(typed);
    const narrowed = Object.values(filters).some((filter) => filter !== undefined);
    if (asked.length === 0 && (typed.trim() !== '' || !narrowed)) return NOTHING;
    const page = await this.page(viewer, asked, filters, place, limit);
    if (cursor !== undefined || page.items.length > 0 || page.nextCursor || asked.length === 0) return page;
    return this.page(viewer, asked, filters, { nearly: true }, limit);
  }

  private async page(
    viewer: Viewer,
    asked: ReturnType<typeof readQuery>,
    filters: Filters,
    place: Partial<Place> & { nearly: boolean },
    limit: number,
  ): Promise<FoundPage> {
    const stretch = await this.queries.posts(viewer, asked, filters, place, limit);
    const shown = stretch.rows.slice(0, limit);
    const last = shown.at(-1);
    const { nearly } = place;
    const { ceiling, lowest, titleFloor } = stretch;
    const nextCursor =
      stretch.rows.length > limit && last
        ? cursorOf({ nearly, ceiling, before: place.before ?? -1, titleFloor, rank: last.rank, seq: last.seq })
        : lowest > 0
          ? cursorOf({ nearly, ceiling, before: lowest, titleFloor, rank: -1, seq: -1 })
          : null;
    const items = shown.filter(({ there }) => there);
    return { items, nextCursor, nearly, forms: await this.formsIn(items, stretch.lexemes, nearly) };
  }

  /** Words that are nearly those asked for stand among the lexemes as they are written: nothing has to be asked for. */
  private async formsIn(posts: FoundPost[], lexemes: string[], nearly: boolean): Promise<ReadonlySet<string>> {
    const words = posts.flatMap(({ title, text }) => [...likelyForms(title, lexemes), ...likelyForms(text, lexemes)]);
    return nearly ? this.stems.knownFormsOf(lexemes, words) : this.stems.formsOf(lexemes, words);
  }
}

/** −1 stands for what is not set: a cursor holds numbers. */
const cursorOf = ({ nearly, ceiling, before, titleFloor, rank, seq }: Place): string =>
  encodeCursor([nearly ? 1 : 0, ceiling, before, titleFloor ?? 0, rank, seq]);

function placeIn(cursor: string): Partial<Place> & { nearly: boolean } {
  const key = decodeCursor(cursor, ['number', 'number', 'number', 'number', 'number', 'number']) as
    number[] | undefined;
  if (!key || ![1, 2, 3, 5].every((index) => Number.isSafeInteger(key[index]))) throw wrongField('cursor', 'cursor');
  const [nearly, ceiling, before, titleFloor, rank, seq] = key as [number, number, number, number, number, number];
  return {
    nearly: nearly === 1,
    ceiling,
    ...(before >= 0 && { before, titleFloor }),
    ...(seq >= 0 && { rank, seq }),
  };
}
