import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, encodeCursor, isId, type Page, wrongField } from '#kernel';
import { memberOf, type MemberViewer, type Viewer } from '#platform';
import { likelyForms } from '../domain/highlight.js';
import { type Asked, readQuery } from '../domain/query.js';
import { type AfterMaterial, type FoundMaterial, MaterialQueries } from '../infra/material-queries.js';
import { StemStore } from '../infra/stem-store.js';

/** A page of what was found; `nearly` where nothing was, and words that are nearly those asked for stand in. */
export interface FoundMaterials extends Page<FoundMaterial> {
  nearly: boolean;
  /** The words that were found, folded. */
  forms: ReadonlySet<string>;
}

/** What to find, and where: in one version, or in all one may read. */
export interface MaterialSearch {
  typed: string;
  version?: string;
  limit: number;
  cursor?: string;
}

type Place = { nearly: boolean; after?: AfterMaterial };

/** Searches the pages and titles of materials a member may read, the best first. */
@Injectable()
export class FindMaterials {
  constructor(
    private readonly queries: MaterialQueries,
    private readonly stems: StemStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `invalid-input` for a cursor that is none. */
  async run(viewer: Viewer, { typed, version, limit, cursor }: MaterialSearch): Promise<FoundMaterials> {
    const member = memberOf(viewer);
    const place: Place = cursor === undefined ? { nearly: false } : placeIn(cursor);
    const asked = readQuery(typed);
    if (asked.length === 0) return { items: [], nextCursor: null, nearly: false, forms: new Set() };
    const page = await this.page(member, asked, version, place, limit);
    if (cursor !== undefined || page.items.length > 0) return page;
    return this.page(member, asked, version, { nearly: true }, limit);
  }

  private async page(
    viewer: MemberViewer,
    asked: Asked,
    version: string | undefined,
    { nearly, after }: Place,
    limit: number,
  ): Promise<FoundMaterials> {
    const question = { asked, nearly, version, after, limit: limit + 1 };
    const rows = await this.queries.find(viewer, this.clock.now(), question);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const nextCursor =
      rows.length > limit && last ? encodeCursor([nearly ? 1 : 0, last.rank, last.versionId, last.page]) : null;
    return { items, nextCursor, nearly, forms: await this.formsIn(items, nearly) };
  }

  private async formsIn(items: FoundMaterial[], nearly: boolean): Promise<ReadonlySet<string>> {
    const lexemes = items[0]?.lexemes ?? [];
    const words = items.flatMap(({ title, text }) => [...likelyForms(title, lexemes), ...likelyForms(text, lexemes)]);
    return nearly ? this.stems.knownFormsOf(lexemes, words) : this.stems.formsOf(lexemes, words);
  }
}

function placeIn(cursor: string): Place {
  const [nearly, rank, versionId, page] = decodeCursor(cursor, ['number', 'number', 'string', 'number']) ?? [];
  if (!isId(versionId) || !isPage(page)) throw wrongField('cursor', 'cursor');
  return { nearly: nearly === 1, after: { rank: rank as number, versionId, page } };
}

const isPage = (part: unknown): part is number => Number.isInteger(part) && (part as number) < 2 ** 31;
