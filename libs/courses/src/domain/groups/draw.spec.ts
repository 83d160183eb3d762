import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Groupable, GroupWishes } from './blocks.js';
import { drawGroups } from './draw.js';
import { drawnBy } from './random.js';

const people = (count: number, organisation = (_: number) => ''): Groupable[] =>
  Array.from({ length: count }, (_, index) => ({ id: `p${index}`, organisation: organisation(index) }));
const wishes = (more: Partial<GroupWishes>): GroupWishes => ({
  by: 'groups',
  count: 2,
  together: [],
  apart: [],
  ...more,
});
const draw = (all: Groupable[], more: Partial<GroupWishes>, seed = 1, earlier: string[][] = []) =>
  drawGroups(all, wishes(more), earlier, drawnBy(seed));
const groupsOf = (drawn: ReturnType<typeof draw>): string[][] => {
  if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
  return drawn.value;
};
const sizes = (groups: string[][]) => groups.map(({ length }) => length).toSorted();
const meetings = (groups: string[][], earlier: string[][]) =>
  groups
    .flatMap((group) =>
      earlier.map((before) => {
        const again = before.filter((id) => group.includes(id)).length;
        return (again * (again - 1)) / 2;
      }),
    )
    .reduce((sum, one) => sum + one, 0);

describe('groups', () => {
  it('are as many as asked for, or as many as it takes for none to be larger than asked for', () => {
    expect(sizes(groupsOf(draw(people(10), { count: 3 })))).toEqual([3, 3, 4]);
    expect(sizes(groupsOf(draw(people(10), { by: 'size', count: 4 })))).toEqual([3, 3, 4]);
    expect(sizes(groupsOf(draw(people(9), { by: 'size', count: 4 })))).toEqual([3, 3, 3]);
    expect(sizes(groupsOf(draw(people(3), { by: 'size', count: 20 })))).toEqual([3]);
  });

  it('are drawn anew each time, and alike by the same lot', () => {
    const told = new Set(
      Array.from({ length: 20 }, (_, seed) => JSON.stringify(groupsOf(draw(people(12), { count: 4 }, seed)))),
    );
    expect(told.size).toBeGreaterThan(15);
    expect(draw(people(12), { count: 4 }, 7)).toEqual(draw(people(12), { count: 4 }, 7));
  });

  it('bring together who has not been together before, as long as there is a way', () => {
    const earlier: string[][] = [];
    for (let round = 0; round < 3; round++) {
      const groups = groupsOf(draw(people(16), { count: 4 }, round + 3, earlier));
      expect(meetings(groups, earlier)).toBe(0);
      earlier.push(...groups);
    }
  });

  it('mix organisations, whatever the case of their letters', () => {
    const all = people(12, (index) => ['Acme', 'ACME ', 'Umbrella', ''][index % 4]!);
    for (let seed = 1; seed < 20; seed++) {
      for (const group of groupsOf(draw(all, { count: 6 }, seed))) {
        const names = group
          .map((id) =>
            all
              .find((one) => one.id === id)!
              .organisation.trim()
              .toLowerCase(),
          )
          .filter(Boolean);
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  it('of a hundred people are drawn within the blink of an eye', () => {
    const started = performance.now();
    groupsOf(
      draw(
        people(100, (index) => `o${index % 9}`),
        { by: 'size', count: 5 },
      ),
    );
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});

describe('wishes that cannot be met', () => {
  it('are named with the people', () => {
    const refused = (count: number, more: Partial<GroupWishes>) => {
      const drawn = draw(people(count), more);
      return drawn.ok ? undefined : drawn.error;
    };
    expect(refused(0, {})).toEqual({ why: 'nobody', ids: [] });
    expect(refused(2, { count: 3 })).toEqual({ why: 'too-many-groups', ids: [] });
    expect(
      refused(4, {
        together: [
          ['p0', 'p1'],
          ['p1', 'p2'],
        ],
      }),
    ).toEqual({ why: 'together', ids: ['p0', 'p1', 'p2'] });
    expect(refused(6, { apart: [['p0', 'p1', 'p2']] })).toEqual({ why: 'apart', ids: ['p0', 'p1', 'p2'] });
    expect(refused(6, { together: [['p0', 'p1']], apart: [['p1', 'p0']] })).toEqual({
      why: 'apart',
      ids: ['p1', 'p0'],
    });
    const triangle = [
      ['p0', 'p1'],
      ['p1', 'p2'],
      ['p2', 'p0'],
    ];
    expect(refused(6, { apart: triangle })).toMatchObject({ why: 'apart' });
    expect(
      refused(6, {
        together: [
          ['p0', 'p1'],
          ['p2', 'p3'],
          ['p4', 'p5'],
        ],
      }),
    ).toMatchObject({ why: 'together' });
  });

  it('do not matter where who they name is not there', () => {
    expect(
      groupsOf(draw(people(4), { together: [['p0', 'gone', 'away']], apart: [['gone', 'away', 'p1', 'none']] })),
    ).toHaveLength(2);
  });
});

const problem = fc.integer({ min: 3, max: 9 }).chain((count) => {
  const lists = fc.array(
    fc.uniqueArray(
      fc.integer({ min: 0, max: count - 1 }).map((n) => `p${n}`),
      { minLength: 2, maxLength: 3 },
    ),
    { maxLength: 3 },
  );
  return fc.record({
    all: fc
      .array(fc.constantFrom('', 'a', 'b'), { minLength: count, maxLength: count })
      .map((from) => people(count, (index) => from[index]!)),
    by: fc.constantFrom('groups' as const, 'size' as const),
    count: fc.integer({ min: 1, max: 5 }),
    ...{ together: lists, apart: lists, seed: fc.integer() },
  });
});

/** Whether groups hold what was wished. */
function holds(groups: string[][], together: string[][], apart: string[][]): boolean {
  const groupOf = new Map(groups.flatMap((group, index) => group.map((id) => [id, index])));
  const kinds = (list: string[]) => new Set(list.map((id) => groupOf.get(id)));
  return together.every((list) => kinds(list).size === 1) && apart.every((list) => kinds(list).size === list.length);
}

/** Every way to put people into so many groups of the right sizes. */
function* everyWay(ids: string[], count: number): Generator<string[][]> {
  const [least, most] = [Math.floor(ids.length / count), Math.ceil(ids.length / count)];
  function* from(index: number, groups: string[][]): Generator<string[][]> {
    if (index === ids.length) {
      if (groups.length === count && groups.every(({ length }) => length >= least)) yield groups;
      return;
    }
    for (let into = 0; into <= Math.min(groups.length, count - 1); into++) {
      const group = groups[into] ?? [];
      if (group.length < most)
        yield* from(index + 1, [...groups.slice(0, into), [...group, ids[index]!], ...groups.slice(into + 1)]);
    }
  }
  yield* from(0, []);
}

describe('a draw, whatever is wished', () => {
  it('has everybody once, sizes that differ by one at most, and all wishes; it is refused only where there is no way', () => {
    fc.assert(
      fc.property(problem, ({ all, by, count, together, apart, seed }) => {
        const drawn = draw(all, { by, count, together, apart }, seed);
        const groups = by === 'groups' ? count : Math.ceil(all.length / count);
        if (drawn.ok) {
          expect(drawn.value.flat().toSorted()).toEqual(all.map(({ id }) => id).toSorted());
          expect(drawn.value).toHaveLength(groups);
          const [smallest, largest] = [sizes(drawn.value)[0]!, sizes(drawn.value).at(-1)!];
          expect(largest - smallest).toBeLessThanOrEqual(1);
          expect(holds(drawn.value, together, apart)).toBe(true);
        } else if (groups <= all.length) {
          const ids = all.map(({ id }) => id);
          expect([...everyWay(ids, groups)].some((way) => holds(way, together, apart))).toBe(false);
          expect(drawn.error.ids.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 1_500 },
    );
  });
});
