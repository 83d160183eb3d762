import type { Block, Puzzle } from './blocks.js';
import { shuffled } from './random.js';

/** So many tries are enough for any class; a puzzle that takes more is given up. */
const MOST_TRIES = 50_000;

/** Blocks in their groups; or the block that found no place. */
export type Placed = { groups: Block[][] } | { stuck: Block };

const sizeOf = (blocks: readonly Block[]): number => blocks.reduce((sum, { members }) => sum + members.length, 0);

/**
 * Puts blocks into groups of the right sizes by lot, so that none meets one that it is kept from. It goes back and tries
 * otherwise where it is stuck; the hardest to place come first.
 */
export function place({ blocks, groups: count, least, larger }: Puzzle, random: () => number): Placed {
  const order = shuffled(blocks, random).toSorted(
    (one, other) => other.members.length - one.members.length || other.against.size - one.against.size,
  );
  const groups: Block[][] = Array.from({ length: count }, () => []);
  let tries = 0;
  let [deepest, stuck] = [-1, order[0]!];

  const fits = (block: Block, group: Block[]): boolean => {
    const size = sizeOf(group) + block.members.length;
    if (size > least + 1 || group.some((other) => block.against.has(other))) return false;
    return size <= least || groups.filter((one) => sizeOf(one) > least).length < larger;
  };

  const settle = (next: number): boolean => {
    const block = order[next];
    if (!block) return true;
    // One empty group is as good as another.
    const firstEmpty = groups.find((group) => group.length === 0);
    const open = groups.filter((group) => group.length > 0 || group === firstEmpty);
    for (const group of shuffled(open, random)) {
      if (!fits(block, group)) continue;
      if (tries++ > MOST_TRIES) return false;
      group.push(block);
      if (settle(next + 1)) return true;
      group.pop();
    }
    if (next > deepest) [deepest, stuck] = [next, block];
    return false;
  };
  return settle(0) ? { groups } : { stuck };
}
