import { describe, expect, it } from '@jest/globals';
import { DAY } from '#kernel';
import { type EntryPlan, isOrderOf, movedBy, problemOf } from './arrangement.js';

const PLAN: EntryPlan = { release: 'before', releaseAt: null, prework: false, dueAt: null, versionId: null };
const AT = Date.UTC(2026, 2, 10, 12);

describe('a plan for something to hand out', () => {
  it.each<[Partial<EntryPlan>, string | undefined]>([
    [{}, undefined],
    [{ release: 'on-date', releaseAt: AT }, undefined],
    [{ release: 'on-date' }, 'releaseAt'],
    [{ release: 'after', releaseAt: AT }, 'releaseAt'],
    [{ prework: true, dueAt: AT }, undefined],
    [{ prework: true, release: 'on-date', releaseAt: AT }, undefined],
    [{ prework: true, release: 'during' }, 'release'],
    [{ prework: true, release: 'after' }, 'release'],
    [{ dueAt: AT }, 'dueAt'],
  ])('%j has its problem at %s', (change, field) => expect(problemOf({ ...PLAN, ...change })?.field).toBe(field));

  it('moves along with the class, to whatever version is newest then', () => {
    const plan: EntryPlan = {
      ...PLAN,
      release: 'on-date',
      releaseAt: AT,
      prework: true,
      dueAt: AT + DAY,
      versionId: 'v',
    };
    expect(movedBy(plan, 35 * DAY)).toEqual({
      ...plan,
      releaseAt: AT + 35 * DAY,
      dueAt: AT + 36 * DAY,
      versionId: null,
    });
    expect(movedBy(PLAN, 35 * DAY)).toEqual(PLAN);
  });
});

describe('an order', () => {
  const there = [
    { id: 'one', entries: ['a', 'b'] },
    { id: 'two', entries: [] },
  ];
  it('may move things between sections', () => {
    expect(
      isOrderOf(
        [
          { id: 'two', entries: ['b', 'a'] },
          { id: 'one', entries: [] },
        ],
        there,
      ),
    ).toBe(true);
  });

  it.each([
    [
      'leaves an entry out',
      [
        { id: 'one', entries: ['a'] },
        { id: 'two', entries: [] },
      ],
    ],
    ['leaves a section out', [{ id: 'one', entries: ['a', 'b'] }]],
    [
      'names an entry twice',
      [
        { id: 'one', entries: ['a', 'b'] },
        { id: 'two', entries: ['a'] },
      ],
    ],
    [
      'names a section twice',
      [
        { id: 'one', entries: ['a', 'b'] },
        { id: 'one', entries: [] },
      ],
    ],
    [
      'names what is not there',
      [
        { id: 'one', entries: ['a', 'c'] },
        { id: 'two', entries: [] },
      ],
    ],
  ])('is none where it %s', (_, order) => expect(isOrderOf(order, there)).toBe(false));
});
