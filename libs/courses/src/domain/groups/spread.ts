import type { Block } from './blocks.js';
import { shuffled } from './random.js';

/** How unwelcome it is that two people, by their places, are in one group; 0: not at all. */
export type Unwelcome = (one: number, other: number) => number;

/** Each round looks at every exchange; a few are enough until none helps any more. */
const MOST_ROUNDS = 12;

/** How unwelcome groups are in all. */
export const costOf = (groups: readonly Block[][], unwelcome: Unwelcome): number =>
  groups.reduce((sum, group) => {
    const members = group.flatMap((block) => block.members);
    return sum + members.reduce((own, one, place) => own + between([one], members.slice(place + 1), unwelcome), 0);
  }, 0);

/** Exchanges blocks of the same size between groups, in place, as long as that makes them less unwelcome. */
export function spread(groups: Block[][], unwelcome: Unwelcome, random: () => number): void {
  for (let round = 0, better = true; better && round < MOST_ROUNDS; round++) {
    better = false;
    const seats = groups.flatMap((group, index) => group.map((_, seat) => ({ index, seat })));
    const order = shuffled(seats, random);
    for (const [place, one] of order.entries()) {
      for (const other of order.slice(place + 1)) {
        if (
          one.index !== other.index &&
          exchange(groups[one.index]!, one.seat, groups[other.index]!, other.seat, unwelcome)
        ) {
          better = true;
        }
      }
    }
  }
}

/** Exchanges two blocks where they may and where it helps; whether it did. */
function exchange(left: Block[], at: number, right: Block[], to: number, unwelcome: Unwelcome): boolean {
  const [one, other] = [left[at]!, right[to]!];
  if (one.members.length !== other.members.length) return false;
  const [leftRest, rightRest] = [left.filter((block) => block !== one), right.filter((block) => block !== other)];
  if (leftRest.some((block) => other.against.has(block)) || rightRest.some((block) => one.against.has(block)))
    return false;
  const membersOf = (blocks: Block[]) => blocks.flatMap(({ members }) => members);
  const [staysLeft, staysRight] = [membersOf(leftRest), membersOf(rightRest)];
  const before = between(one.members, staysLeft, unwelcome) + between(other.members, staysRight, unwelcome);
  const after = between(other.members, staysLeft, unwelcome) + between(one.members, staysRight, unwelcome);
  if (after >= before) return false;
  [left[at], right[to]] = [other, one];
  return true;
}

const between = (some: readonly number[], others: readonly number[], unwelcome: Unwelcome): number =>
  some.reduce((sum, one) => sum + others.reduce((own, other) => own + unwelcome(one, other), 0), 0);
