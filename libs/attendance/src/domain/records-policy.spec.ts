import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts';
import type { Viewer } from '#platform';
import { canCorrect, canDispute, canSee } from './records-policy.js';

const member = (id: string, ...roles: Role[]): Viewer => ({ kind: 'member', id, roles, scopes: 'all', sessionId: 's' });
const guest: Viewer = { kind: 'guest', id: 'ada', meetupId: 'meetup' };
const adas = { personId: 'ada' };

describe('a record', () => {
  it('is seen by its owner, trainers and moderators', () => {
    expect(canSee(member('ada'), adas)).toBe(true);
    expect(canSee(guest, adas)).toBe(true);
    expect(canSee(member('tom', 'trainer'), adas)).toBe(true);
    expect(canSee(member('mo', 'moderator'), adas)).toBe(true);
    expect(canSee(member('ben'), adas)).toBe(false);
    expect(canSee(member('root', 'admin'), adas)).toBe(false);
    expect(canSee({ kind: 'anonymous' }, adas)).toBe(false);
  });

  it('is corrected by trainers and moderators, and never by its owner', () => {
    expect(canCorrect(member('tom', 'trainer'), adas)).toBe(true);
    expect(canCorrect(member('mo', 'moderator'), adas)).toBe(true);
    expect(canCorrect(member('ada', 'trainer', 'moderator'), adas)).toBe(false);
    expect(canCorrect(member('ben'), adas)).toBe(false);
  });

  it('is disputed by the member it is about alone', () => {
    expect(canDispute(member('ada'), adas)).toBe(true);
    expect(canDispute(guest, adas)).toBe(false);
    expect(canDispute(member('tom', 'trainer'), adas)).toBe(false);
  });
});
