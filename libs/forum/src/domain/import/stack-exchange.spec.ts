import { describe, expect, it } from '@jest/globals';
import { wellKnownLicence } from './licence.js';
import { hostOf, wellKnownSite } from './sites.js';
import { momentOf, tagsOf } from './stack-exchange.js';

describe('a dump of Stack Exchange', () => {
  it.each([
    ['2015-01-27T20:09:32.720', Date.UTC(2015, 0, 27, 20, 9, 32, 720)],
    ['2015-01-27T20:09:32', Date.UTC(2015, 0, 27, 20, 9, 32)],
    ['2015-01-27T20:09:32.7201234', Date.UTC(2015, 0, 27, 20, 9, 32, 720)],
    ['2015-01-27T20:09:32.720Z', Date.UTC(2015, 0, 27, 20, 9, 32, 720)],
    ['2015-02-30T00:00:00', undefined],
    ['2015-01-27T25:00:00', undefined],
    ['1955-01-27T20:09:32', undefined],
    ['27.1.2015', undefined],
    [undefined, undefined],
  ])('means by %j a moment in UTC', (written, moment) => expect(momentOf(written)).toBe(moment));

  it('writes tags in two ways', () => {
    expect(tagsOf('<green-tea><c++>')).toEqual(['green-tea', 'c++']);
    expect(tagsOf('|green-tea|c++|')).toEqual(['green-tea', 'c++']);
    expect(tagsOf('')).toEqual([]);
  });

  it('names its site by its files or its folder', () => {
    expect(wellKnownSite('coffee')).toBe('coffee.stackexchange.com');
    expect(wellKnownSite('coffee.meta')).toBe('coffee.meta.stackexchange.com');
    expect(wellKnownSite('coffee.stackexchange.com')).toBe('coffee.stackexchange.com');
    expect(wellKnownSite('stackoverflow')).toBe('stackoverflow.com');
    expect(wellKnownSite('coffee.stackexchange.com', true)).toBe('coffee.stackexchange.com');
    expect(wellKnownSite('coffee', true)).toBeUndefined();
    expect(wellKnownSite('my.dump', true)).toBeUndefined();
    expect(wellKnownSite('')).toBeUndefined();
  });

  it.each([
    ['https://Coffee.StackExchange.com/questions', 'coffee.stackexchange.com'],
    ['coffee.stackexchange.com', 'coffee.stackexchange.com'],
    ['coffee', 'coffee.stackexchange.com'],
    ['not a site', undefined],
    ['javascript:alert(1)', undefined],
    ['', undefined],
  ])('is of the site somebody types as %j', (typed, host) => expect(hostOf(typed)).toBe(host));

  it('is under the licence of the day', () => {
    expect(wellKnownLicence(Date.UTC(2010, 0))).toBe('CC BY-SA 2.5');
    expect(wellKnownLicence(Date.UTC(2015, 0))).toBe('CC BY-SA 3.0');
    expect(wellKnownLicence(Date.UTC(2020, 0))).toBe('CC BY-SA 4.0');
  });
});
