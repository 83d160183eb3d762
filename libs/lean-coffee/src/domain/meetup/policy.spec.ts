import { describe, expect, it } from '@jest/globals';
import type { Role } from '#contracts';
import type { Viewer } from '#platform';
import { mayManage, maySchedule, maySee, maySeeCall } from './policy.js';

const member = (id: string, ...roles: Role[]): Viewer => ({ kind: 'member', id, roles, scopes: 'all', sessionId: 's' });
const guest: Viewer = { kind: 'guest', id: 'g', meetupId: 'm' };
const stranger: Viewer = { kind: 'anonymous' };
const meetup = { hostId: 'host', cohostIds: ['cohost'] };

describe('who may do what with a meetup', () => {
  it.each([
    [stranger, false, false],
    [guest, false, false],
    [member('x', 'member'), false, false],
    [member('host', 'member'), false, true],
    [member('cohost', 'member'), false, true],
    [member('x', 'moderator'), false, true],
    [member('x', 'trainer'), true, true],
    [member('x', 'admin'), true, true],
  ])('%j: schedules %s, manages %s', (viewer, schedules, manages) => {
    expect([maySchedule(viewer), mayManage(viewer, meetup)]).toEqual([schedules, manages]);
  });

  it('the call is for those who registered and those who run it', () => {
    expect(maySeeCall(member('x', 'member'), meetup, false)).toBe(false);
    expect(maySeeCall(member('x', 'member'), meetup, true)).toBe(true);
    expect(maySeeCall(member('host', 'member'), meetup, false)).toBe(true);
  });

  it('a guest sees one meetup, and a stranger none', () => {
    expect([maySee(guest, 'm'), maySee(guest, 'other'), maySee(stranger, 'm')]).toEqual([true, false, false]);
  });
});
