import { describe, expect, it } from '@jest/globals';
import { BLANK, contentOf, isVideo, planOf, titleOf } from './values.js';

const ZONE = 'America/Toronto';

describe('what stands in the fields', () => {
  it('is a moment on the clocks of the class', () => {
    const plan = planOf({ ...BLANK, release: 'on-date', releaseAt: '2027-03-01T09:00' }, ZONE);
    expect(plan).toEqual({ release: 'on-date', releaseAt: '2027-03-01T14:00:00.000Z', prework: false, dueAt: null });
  });

  it('is not sent where it does not show', () => {
    const values = { ...BLANK, releaseAt: '2027-03-01T09:00', dueAt: '2027-03-01T09:00' };
    expect(planOf(values, ZONE)).toEqual({ release: 'before', releaseAt: null, prework: false, dueAt: null });
    expect(planOf({ ...values, prework: true }, ZONE).dueAt).toBe('2027-03-01T14:00:00.000Z');
  });

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
