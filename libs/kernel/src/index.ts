export * from './clock.js';
export * from './cursor.js';
export * from './domain-error.js';
export * from './intervals.js';
export * from './result.js';
export * from './uuidv7.js';
export * from './visible.js';
export * from './wall-time.js';
