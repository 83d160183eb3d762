import type { FoundMaterials } from '../app/find-materials.js';
import type { FoundPage } from '../app/find-posts.js';
import { excerptOf, highlight } from '../domain/highlight.js';
import type { FoundPost } from '../infra/search-queries.js';
import type { FoundMaterialsResponse, FoundPageResponse, FoundResponse } from './responses.js';

export const presentFound = ({ items, nextCursor, nearly, forms }: FoundPage): FoundPageResponse => ({
  items: items.map((post) => presentPost(post, forms)),
  nextCursor,
  nearly,
});

function presentPost(post: FoundPost, forms: ReadonlySet<string>): FoundResponse {
  return {
    kind: post.opening ? 'thread' : 'post',
    threadId: post.threadId,
    postId: post.id,
    title: highlight(post.title, forms),
    excerpt: excerptOf(post.text, forms),
    space: post.space,
    author: post.author,
    anonymous: post.anonymous,
    answered: post.answered,
    createdAt: new Date(post.createdAt).toISOString(),
  };
}

export const presentMaterials = ({ items, nextCursor, nearly, forms }: FoundMaterials): FoundMaterialsResponse => ({
  items: items.map((found) => ({
    materialId: found.materialId,
    versionId: found.versionId,
    kind: found.kind,
    page: found.page === 0 ? null : found.page,
    title: highlight(found.title, forms),
    excerpt: excerptOf(found.text, forms),
    place: found.place && { ...found.place, startsAt: new Date(found.place.startsAt).toISOString() },
    taught: found.taught,
  })),
  nextCursor,
  nearly,
});
