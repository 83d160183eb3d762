import { describe, expect, it } from '@jest/globals';
import { BLANK, contentOf, isVideo, titleOf } from './values.js';

describe('what stands in the fields about a material', () => {
  it.each([
    ['file', 'an-upload', { uploadId: 'an-upload' }],
    ['file', undefined, undefined],
    ['page', 'an-upload', { markdown: '# Hello' }],
    ['link', 'an-upload', { url: 'https://example.org' }],
    ['video', 'an-upload', { uploadId: 'an-upload' }],
    ['video', undefined, { url: 'https://example.org' }],
  ] as const)('is the content of a %s with upload %s', (kind, uploadId, content) => {
    const values = { ...BLANK, kind, markdown: '# Hello', url: ' https://example.org ' };
    expect(contentOf(values, uploadId)).toEqual(content);
  });

  it('begins with the name of the file', () => {
    expect(titleOf('Slides_for  day_one.v2.pdf')).toBe('Slides for day one.v2');
    expect([isVideo('Welcome.MP4'), isVideo('mp4.pdf')]).toEqual([true, false]);
  });
});
