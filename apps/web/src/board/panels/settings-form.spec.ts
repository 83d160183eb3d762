import { describe, expect, it } from '@jest/globals';
import { DEFAULT_SESSION_SETTINGS } from '#contracts';
import { changesOf, fieldsOf } from './settings-form.js';

const fields = fieldsOf(DEFAULT_SESSION_SETTINGS);

describe('settings in fields', () => {
  it('shows seconds as minutes, and no timer as nothing', () => {
    expect(fields).toMatchObject({ timeboxes: '8, 4', gathering: '', voting: '' });
    expect(fieldsOf({ ...DEFAULT_SESSION_SETTINGS, gatheringSeconds: 90 }).gathering).toBe('1.5');
  });

  it('sends nothing when nothing was changed', () => {
    expect(changesOf(DEFAULT_SESSION_SETTINGS, fields)).toEqual({});
  });

  it('sends only what was changed', () => {
    const changed = { ...fields, votesPerPerson: 5, voting: '3' };
    expect(changesOf(DEFAULT_SESSION_SETTINGS, changed)).toEqual({ votesPerPerson: 5, votingSeconds: 180 });
  });

  it.each([
    ['7+5+3', [420, 300, 180]],
    ['7, 5, 3', [420, 300, 180]],
    ['7,5,3', [420, 300, 180]],
    ['7 5 3', [420, 300, 180]],
    ['7.5, 4', [450, 240]],
    ['7,5; 4', [450, 240]],
    ['10', [600]],
  ])('reads the pattern %s', (timeboxes, timeboxSeconds) => {
    expect(changesOf(DEFAULT_SESSION_SETTINGS, { ...fields, timeboxes })).toEqual({ timeboxSeconds });
  });

  it.each(['', 'eight', '8, soon', '0', '-4'])('does not guess what “%s” could mean', (timeboxes) => {
    expect(changesOf(DEFAULT_SESSION_SETTINGS, { ...fields, timeboxes })).toBeNull();
  });
});
