import { Injectable } from '@nestjs/common';
import type { Viewer } from '#platform';
import { readTitle } from '../domain/query.js';
import { SearchQueries, type SimilarThread } from '../infra/search-queries.js';

/** Finds threads that may answer a question while its title is being typed: at most five, those one may see. */
@Injectable()
export class FindSimilarThreads {
  constructor(private readonly queries: SearchQueries) {}

  async run(viewer: Viewer, title: string): Promise<SimilarThread[]> {
    const words = readTitle(title);
    return words.any.length === 0 ? [] : this.queries.threads(viewer, title, words);
  }
}
