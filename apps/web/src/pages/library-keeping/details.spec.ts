import { describe, expect, it } from '@jest/globals';
import { BLANK } from '../material-form/values.js';
import { detailsOf, valuesOf } from './details.js';

describe('what is said of something in the library', () => {
  it('is sent without blanks that nobody sees, and without minutes that nobody has said', () => {
    const values = { ...BLANK, title: '  Small   slices ', author: ' Ada ', libraryKind: 'ebook' as const };
    const details = { title: 'Small slices', author: 'Ada', libraryKind: 'ebook', minutes: null };
    expect(detailsOf(values)).toEqual(details);
    expect(detailsOf({ ...values, minutes: '45' }).minutes).toBe(45);
  });

  it('comes back into its fields as it is', () => {
    const said = { title: 'Small slices', author: 'Ada', libraryKind: 'resource' as const, minutes: null };
    const material = { ...said, id: 'one', kind: 'link' as const, courseId: null, archived: false, revision: 2 };
    const values = valuesOf({ ...material, manages: true, versions: [] });
    expect(values.minutes).toBe('');
    expect(detailsOf(values)).toEqual(said);
  });
});
