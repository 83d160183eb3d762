import { err, ok, type Result } from '#kernel';

/** Somebody who is to be in a group. */
export interface Groupable {
  id: string;
  /** Where they come from; empty where that is not known. */
  organisation: string;
}

/** What is wished of groups. Who is named in a wish and is not there does not matter to it. */
export interface GroupWishes {
  /** How many groups, or how many people at most in each. */
  by: 'groups' | 'size';
  count: number;
  /** Each list stays in one group. */
  together: readonly (readonly string[])[];
  /** No two of a list are in one group. */
  apart: readonly (readonly string[])[];
}

/** Why there are no such groups, and with whom it goes wrong. */
export interface GroupRefusal {
  why: 'nobody' | 'too-many-groups' | 'together' | 'apart';
  ids: string[];
}

/** People who stay together, and the blocks from which they are kept apart. */
export interface Block {
  members: number[];
  against: Set<Block>;
}

/** What groups are made of: blocks of people by their places, and how many people are in each group. */
export interface Puzzle {
  blocks: Block[];
  groups: number;
  /** Everybody is in a group of so many or one more; so many groups have one more. */
  least: number;
  larger: number;
}

/** Turns wishes into blocks, or says which wish cannot be met whatever is drawn. */
export function puzzleOf(people: readonly Groupable[], wishes: GroupWishes): Result<Puzzle, GroupRefusal> {
  if (people.length === 0) return err({ why: 'nobody', ids: [] });
  const groups = wishes.by === 'groups' ? wishes.count : Math.ceil(people.length / wishes.count);
  if (groups > people.length) return err({ why: 'too-many-groups', ids: [] });
  const places = new Map(people.map(({ id }, place) => [id, place]));
  const here = (list: readonly string[]) => [...new Set(list.flatMap((id) => places.get(id) ?? []))];
  const idsOf = (members: readonly number[]) => members.map((place) => people[place]!.id);
  const blocks = joined(people.length, wishes.together.map(here));
  const [least, larger] = [Math.floor(people.length / groups), people.length % groups];
  const tooLarge = blocks.find(({ members }) => members.length > least + (larger > 0 ? 1 : 0));
  if (tooLarge) return err({ why: 'together', ids: idsOf(tooLarge.members) });
  const blockOf = new Map(blocks.flatMap((block) => block.members.map((place) => [place, block])));
  for (const list of wishes.apart.map(here)) {
    if (list.length > groups) return err({ why: 'apart', ids: idsOf(list) });
    for (const [one, other] of pairsOf(list)) {
      const [left, right] = [blockOf.get(one)!, blockOf.get(other)!];
      if (left === right) return err({ why: 'apart', ids: idsOf([one, other]) });
      left.against.add(right);
      right.against.add(left);
    }
  }
  return ok({ blocks, groups, least, larger });
}

/** The people of so many places as blocks: who is on a list with somebody is in one block with them. */
function joined(count: number, lists: readonly number[][]): Block[] {
  const blockOf = Array.from({ length: count }, (_, place): Block => ({ members: [place], against: new Set() }));
  for (const [first, ...others] of lists) {
    for (const place of others) {
      const [into, from] = [blockOf[first!]!, blockOf[place]!];
      if (into === from) continue;
      into.members.push(...from.members);
      for (const moved of from.members) blockOf[moved] = into;
    }
  }
  return [...new Set(blockOf)];
}

/** Every two of a list. */
export const pairsOf = <Item>(list: readonly Item[]): [Item, Item][] =>
  list.flatMap((one, place) => list.slice(place + 1).map((other): [Item, Item] => [one, other]));
