import { describe, expect, it } from '@jest/globals';
import { isVisible } from './visible.js';

describe('a text', () => {
  it.each(['a', ' é ', '7', '?', '☕', '한', '⠁', '\u3164x'])('%j can be seen', (text) => {
    expect(isVisible(text)).toBe(true);
  });

  it.each(['', ' \t\n', '\u200b', '\u00ad', '\u2060', '\u3164', '\u115f\u1160', '\u2800', '\uffa0'])(
    '%j cannot',
    (text) => {
      expect(isVisible(text)).toBe(false);
    },
  );
});
