import { describe, expect, it } from '@jest/globals';
import { handlesFor, slugOf, threadSlug } from './slug.js';

const ID = '01970000-0000-7000-8000-0000000000ab';
const HANDLE = /^[a-z0-9](-?[a-z0-9]){1,39}$/;

describe('the readable part of an address', () => {
  it.each([
    ['How do I refine a backlog?', 'how-do-i-refine-a-backlog'],
    ['Élaborer: où ça?', 'elaborer-ou-ca'],
    ['日本語', 'thread'],
  ])('of "%s" is %s', (title, slug) => expect(threadSlug(title)).toBe(slug));

  it('never ends in a dash where it was cut', () => expect(slugOf('one two', 4)).toBe('one'));
});

describe('what somebody is mentioned by', () => {
  it.each(['Ana', 'X', '日本', '-', 'A very long name that goes on and on for more than forty characters'])(
    'fits the rule for %s',
    (name) => expect(handlesFor(name, ID).every((handle) => HANDLE.test(handle))).toBe(true),
  );

  it('is another for the next of the same name', () => {
    expect(handlesFor('Ana', ID).slice(0, 2)).toEqual(['ana', 'ana-2']);
  });
});
