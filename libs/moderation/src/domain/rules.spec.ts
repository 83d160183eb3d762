import { describe, expect, it } from '@jest/globals';
import { DAY } from '#kernel';
import { asciiDomain, hasBlockedWord, namesBlockedDomain } from './blocked.js';
import { DEFAULT_RULES, holdReasons, type Rules, type WriterFacts } from './rules.js';

const NOW = 100 * DAY;
const newcomer: WriterFacts = { joinedAt: NOW - DAY, known: false, openSignUp: true, shown: 0, recent: 0 };
const rules = (changes: Partial<Rules> = {}): Rules => ({ ...DEFAULT_RULES, ...changes });
const reasons = (writer: Partial<WriterFacts>, text = 'hello', changes: Partial<Rules> = {}) =>
  holdReasons(rules(changes), { ...newcomer, ...writer }, text, NOW);

describe('a post waits for a moderator', () => {
  it('when it is the first of a new account', () => expect(reasons({})).toEqual(['first-posts']));
  it('when it has a link and is among the first', () =>
    expect(reasons({ shown: 3 }, 'see https://example.org')).toEqual(['links']));
  it('when there were many within minutes', () => expect(reasons({ shown: 9, recent: 20 })).toEqual(['flood']));
  it('whoever wrote it, for a blocked word', () =>
    expect(reasons({ known: true }, 'cheap Pîlls', { words: ['pills'] })).toEqual(['blocked-word']));
});

describe('a post is shown at once', () => {
  it.each<[string, Partial<WriterFacts>]>([
    ['of somebody on a roster', { known: true, recent: 50 }],
    ['of an account that is not new', { joinedAt: NOW - 8 * DAY }],
    ['of a new account that has written before', { shown: 1 }],
    ['where people are invited', { openSignUp: false }],
  ])('%s', (_, writer) => expect(reasons(writer)).toEqual([]));
});

describe('a blocked word', () => {
  it.each(['Casino', 'CASINO!', 'cas\u00adino', 'cásino', 'ｃａｓｉｎｏ', '(casino)', 'online  casino'])(
    'is seen in %j',
    (text) => expect(hasBlockedWord(text, ['casino'])).toBe(true),
  );
  it.each(['casinos', 'occasino', 'cas ino', ''])('is not in %j', (text) =>
    expect(hasBlockedWord(text, ['casino'])).toBe(false),
  );
  it('may be several, with a dot or other signs in them', () => {
    expect(hasBlockedWord('Buy  NOW (c++)', ['buy now'])).toBe(true);
    expect(hasBlockedWord('buyXnow', ['buy.now'])).toBe(false);
  });
  it('that is empty blocks nothing', () => expect(hasBlockedWord('anything', ['', ' '])).toBe(false));
});

describe('a blocked domain', () => {
  it.each([
    'https://bad.example/x',
    'BAD.example',
    'www.bad.example',
    'mail@sub.bad.example',
    '[x](http://bad。example)',
    'http://bad.example.',
  ])('is seen in %j', (text) => expect(namesBlockedDomain(text, ['bad.example'])).toBe(true));
  it.each(['https://notbad.example', 'bad.example.org', 'bad example'])('is not in %j', (text) =>
    expect(namesBlockedDomain(text, ['bad.example'])).toBe(false),
  );
  it('is the same in letters and in punycode', () => {
    expect(asciiDomain('Bücher.example')).toBe('xn--bcher-kva.example');
    expect(namesBlockedDomain('https://xn--bcher-kva.example/', ['bücher.example'])).toBe(true);
    expect(namesBlockedDomain('https://BÜCHER.example/', ['xn--bcher-kva.example'])).toBe(true);
  });
  it('is a name alone', () => expect(asciiDomain('https://bad.example/')).toBeUndefined());
});
