import { describe, expect, it } from '@jest/globals';
import { NOTIFICATION_KINDS } from '#contracts';
import { pushText } from './push-text.js';

const about = { by: { name: 'Amara' }, thread: { title: 'How big is a story?' }, offering: null };

describe('what a device shows', () => {
  it('says who did what in which thread, in the language of its owner', () => {
    expect(pushText({ ...about, kind: 'answer' }, 'en')).toEqual({
      title: 'Amara answered your question',
      body: 'How big is a story?',
    });
    expect(pushText({ ...about, kind: 'answer' }, 'fr').title).toBe('Amara a répondu à votre question');
  });

  it('names nobody who wrote without a name', () => {
    expect(pushText({ ...about, by: null, kind: 'reply' }, 'en').title).toBe('Somebody replied to you');
    expect(pushText({ ...about, by: null, kind: 'reply' }, 'fr').title).toBe('Quelqu’un vous a répondu');
  });

  it.each(NOTIFICATION_KINDS)('has words for %s in both languages', (kind) => {
    const titles = ['en', 'fr'].map((locale) => pushText({ ...about, kind }, locale).title);
    expect(new Set(titles).size).toBe(2);
  });
});
