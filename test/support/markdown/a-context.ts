import type { QuotedPost, RenderContext } from '../../../libs/markdown/src/domain/context.js';

export const ORIGIN = 'https://community.example';
export const ANA = '0192f0c1-7a3e-7cc4-9d4a-0d6f6f3f1a2b';
export const POST = '0192f0c1-7a3e-7cc4-9d4a-0d6f6f3f1a2c';
export const UPLOAD = '0192f0c1-7a3e-7cc4-9d4a-0d6f6f3f1a2d';

/** A community in which Ana, as `@ana`, is the only member. */
export const aContext = (posts: Record<string, QuotedPost> = {}): RenderContext => ({
  origin: ORIGIN,
  people: new Map([['ana', { id: ANA, name: 'Ana <López>' }]]),
  posts: new Map(Object.entries(posts)),
});
