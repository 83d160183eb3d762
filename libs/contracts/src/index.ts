export * from './errors.js';
export * from './field-reasons.js';
export * from './permissions.js';
export * from './forum-reading.js';
export * from './lean-coffee.js';
export * from './moderation.js';
export * from './imports.js';
export * from './uploads.js';
