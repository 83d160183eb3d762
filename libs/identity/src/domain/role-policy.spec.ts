import { describe, expect, it } from '@jest/globals';
import { ROLES } from '#contracts';
import { mayInviteWith, mayScope, normalizedRoles } from './role-policy.js';

describe('roles', () => {
  it('always hold member, each once, in one order', () => {
    expect(normalizedRoles([])).toEqual(['member']);
    expect(normalizedRoles(['admin', 'trainer', 'admin'])).toEqual(['member', 'trainer', 'admin']);
  });

  it('are given in invitations by administrators, and member alone by trainers', () => {
    expect(mayInviteWith(['member', 'admin'], [...ROLES])).toBe(true);
    expect(mayInviteWith(['member', 'trainer'], ['member'])).toBe(true);
    for (const role of ['trainer', 'moderator', 'admin'] as const) {
      expect(mayInviteWith(['member', 'trainer'], ['member', role])).toBe(false);
    }
    expect(mayInviteWith(['member', 'moderator'], ['member'])).toBe(false);
    expect(mayInviteWith(['member'], [])).toBe(false);
  });

  it('decide who may make a token for administration', () => {
    expect(mayScope(['member'], ['meetups:write', 'records:read'])).toBe(true);
    expect(mayScope(['member', 'trainer', 'moderator'], ['admin'])).toBe(false);
    expect(mayScope(['member', 'admin'], ['admin', 'profile:read'])).toBe(true);
  });
});
