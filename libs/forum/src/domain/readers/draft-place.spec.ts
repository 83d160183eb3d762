import { describe, expect, it } from '@jest/globals';
import { draftPlace } from './draft-place.js';

const ID = '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

describe('the place of a draft', () => {
  it.each(['new', `new:${ID}`, `reply:${ID}`, `edit:${ID}`])('may be %s', (place) => {
    expect(draftPlace(place)).toBe(place);
  });

  it('is the same in capitals', () => expect(draftPlace(`REPLY:${ID.toUpperCase()}`)).toBe(`reply:${ID}`));

  it.each(['', 'old', 'new:', 'reply', `reply:${ID} `, `reply:${ID}\n`, `delete:${ID}`, `reply:${ID}/..`])(
    'may not be %j',
    (place) => expect(draftPlace(place)).toBeUndefined(),
  );
});
