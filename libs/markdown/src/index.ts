export { MAX_MENTIONS, MAX_RAW_LENGTH, MAX_TEXT_LENGTH } from './domain/limits.js';
export { PERSON_PATH, POST_PATH, UPLOAD_PATH } from './domain/paths.js';
export { readableText } from './domain/readable-text.js';
export { quotePost, referencesIn, type References } from './domain/references.js';
export { renderMarkdown, RENDERER_VERSION, type Rendered } from './domain/render.js';
export type { PictureSize, QuotedPost, RenderContext } from './domain/context.js';
