import { describe, expect, it } from '@jest/globals';
import { type ContentDraft, contentField } from './material.js';

describe('the content of a version', () => {
  it.each<['file' | 'page' | 'link' | 'video', ContentDraft, object]>([
    ['file', { uploadId: 'u' }, { field: 'uploadId' }],
    ['page', { markdown: 'm' }, { field: 'markdown' }],
    ['link', { url: 'w' }, { field: 'url' }],
    ['video', { uploadId: 'u' }, { field: 'uploadId' }],
    ['video', { url: 'w' }, { field: 'url' }],
    ['video', { url: 'w', uploadId: 'u' }, { wrong: 'url', code: 'content-other' }],
    ['file', {}, { wrong: 'uploadId', code: 'content-missing' }],
    ['file', { url: 'w' }, { wrong: 'url', code: 'content-other' }],
    ['page', { markdown: 'm', url: 'w' }, { wrong: 'url', code: 'content-other' }],
  ])('of a %s that brings %j is %j', (kind, draft, found) => expect(contentField(kind, draft)).toEqual(found));
});
