import { describe, expect, it } from '@jest/globals';
import { mailKey, subjectOf } from './mail-key.js';

describe('the key of a mail', () => {
  it('tells what the mail is about, and whom it goes to', () => {
    const subject = { kind: 'mention', personId: 'a-person', postId: 'a-post' } as const;
    expect(subjectOf(mailKey(subject))).toEqual(subject);
  });

  it.each(['identity.sign-in.x', 'notification.moderation.person.post', 'notification.mention', 'notification.'])(
    'is not %s',
    (key) => expect(subjectOf(key)).toBeUndefined(),
  );
});
