import { describe, expect, it } from '@jest/globals';
import type { PendingCommand } from '../client/outbox.js';
import { typedWords, withWords } from './typed-words.js';

const command = (type: string, payload: object) =>
  ({ commandId: 'c', order: 1, type, payload }) as unknown as PendingCommand;

describe('the words of a refused command', () => {
  it.each([
    [
      'add-topic',
      { topicId: 't', title: 'Story points?', note: 'Or just count.' },
      [
        { field: 'topic-title', text: 'Story points?' },
        { field: 'topic-note', text: 'Or just count.' },
      ],
    ],
    ['add-topic', { topicId: 't', title: 'Story points?' }, [{ field: 'topic-title', text: 'Story points?' }]],
    ['edit-topic', { topicId: 't', title: 'Points?', note: '' }, [{ field: 'topic-title', text: 'Points?' }]],
    ['add-takeaway', { takeawayId: 'w', text: 'Ask.', topicId: null }, [{ field: 'takeaway', text: 'Ask.' }]],
    ['edit-takeaway', { takeawayId: 'w', text: 'Ask first.' }, [{ field: 'takeaway', text: 'Ask first.' }]],
    ['cast-vote', { topicId: 't' }, []],
  ])('of %s are all that was typed', (type, payload, words) => {
    expect(typedWords(command(type, payload))).toEqual(words);
  });

  it('go back beside what was begun meanwhile', () => {
    expect(withWords('', { field: 'takeaway', text: 'Ask.' })).toBe('Ask.');
    expect(withWords('Count. ', { field: 'takeaway', text: 'Ask.' })).toBe('Count.\nAsk.');
    expect(withWords('And', { field: 'topic-title', text: 'points?' })).toBe('And points?');
  });
});
