import { describe, expect, it } from '@jest/globals';
import { tooLittleRoom } from './disk.js';

const MB = 1024 * 1024;

describe('the room on the disk', () => {
  it('is enough for a new cluster from 256 MB on', () => {
    expect(tooLittleRoom('/srv/data', 256 * MB, true)).toBeUndefined();
    expect(tooLittleRoom('/srv/data', 256 * MB - 1, true)).toBe(
      'The disk that holds /srv/data is full: 255 MB are free and at least 256 MB are needed.',
    );
  });

  it('may be less for a cluster that is there already', () => {
    expect(tooLittleRoom('/srv/data', 64 * MB, false)).toBeUndefined();
    expect(tooLittleRoom('/srv/data', 0, false)).toContain('0 MB are free');
  });
});
