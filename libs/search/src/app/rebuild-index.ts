import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '#platform';
import { PostsInOrder } from '../infra/posts-in-order.js';
import { WordStore } from '../infra/word-store.js';
import { IndexMaterials } from './index-materials.js';
import { IndexPosts } from './index-posts.js';

/** So many posts are read at once, and made into documents by transactions of so many. */
const READ = 400;
const BATCH = 200;

/** Goes through every post from the oldest and makes what is missing or outdated in the index, while it is in use; materials after them. */
@Injectable()
export class RebuildIndex {
  constructor(
    private readonly posts: PostsInOrder,
    private readonly indexing: IndexPosts,
    private readonly materials: IndexMaterials,
    private readonly words: WordStore,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /**
   * @param told hears now and then how many posts were looked at
   * @returns how many posts there are
   */
  async run(told: (posts: number) => void = () => undefined): Promise<number> {
    await this.unitOfWork.run((tx) => this.posts.forgetStrays(tx));
    let count = 0;
    for await (const ids of this.posts.batches(READ)) {
      // Two at a time: while the database writes the words of one, those of the other are taken from their Markdown.
      const batches = [ids.slice(0, BATCH), ids.slice(BATCH)].filter((batch) => batch.length > 0);
      await Promise.all(batches.map((batch) => this.unitOfWork.run((tx) => this.indexing.these(tx, batch))));
      count += ids.length;
      if (count % 10_000 < READ) told(count);
    }
    await this.materials.all();
    await this.words.count();
    return count;
  }
}
