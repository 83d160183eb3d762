import { err, ok, type Result } from '#kernel';
import { type Block, type Groupable, type GroupRefusal, type GroupWishes, pairsOf, puzzleOf } from './blocks.js';
import { place } from './place.js';
import { shuffled } from './random.js';
import { costOf, spread, type Unwelcome } from './spread.js';

/** So many draws are compared; the one that mixes people best is taken. */
const DRAWS = 6;

/** To have been in a group together already is worse than to come from the same organisation. */
const MET_BEFORE = 2;
const SAME_ORGANISATION = 1;

/**
 * Draws groups by lot: their sizes differ by one at most, wishes always hold, and where it is possible people are with
 * others whom they have not been with before, and from elsewhere.
 *
 * @param earlier groups that were drawn before, by ids
 * @param random numbers from 0 up to 1; the same ones give the same groups
 * @returns ids in groups, or whose wish cannot be met
 */
export function drawGroups(
  people: readonly Groupable[],
  wishes: GroupWishes,
  earlier: readonly (readonly string[])[],
  random: () => number,
): Result<string[][], GroupRefusal> {
  const puzzle = puzzleOf(people, wishes);
  if (!puzzle.ok) return puzzle;
  const unwelcome = unwelcomeOf(people, earlier);
  let best: { groups: Block[][]; cost: number } | undefined;
  for (let draw = 0; draw < DRAWS && best?.cost !== 0; draw++) {
    const placed = place(puzzle.value, random);
    if ('stuck' in placed) return err(refusalOf(placed.stuck, people));
    spread(placed.groups, unwelcome, random);
    const cost = costOf(placed.groups, unwelcome);
    if (!best || cost < best.cost) best = { groups: placed.groups, cost };
  }
  const named = best!.groups.map((group) => group.flatMap(({ members }) => members.map((one) => people[one]!.id)));
  return ok(shuffled(named, random));
}

/** Who finds no place, with those they are kept from. */
function refusalOf({ members, against }: Block, people: readonly Groupable[]): GroupRefusal {
  const involved = [...members, ...[...against].flatMap((block) => block.members)];
  return { why: against.size > 0 ? 'apart' : 'together', ids: involved.map((one) => people[one]!.id) };
}

function unwelcomeOf(people: readonly Groupable[], earlier: readonly (readonly string[])[]): Unwelcome {
  const places = new Map(people.map(({ id }, index) => [id, index]));
  const cost = new Float64Array(people.length ** 2);
  const add = (one: number, other: number, more: number) => {
    cost[one * people.length + other]! += more;
    cost[other * people.length + one]! += more;
  };
  for (const group of earlier) {
    for (const [one, other] of pairsOf(group.flatMap((id) => places.get(id) ?? []))) add(one, other, MET_BEFORE);
  }
  const nameOf = ({ organisation }: Groupable) => organisation.trim().toLowerCase();
  const from = Map.groupBy(places.values(), (index) => nameOf(people[index]!));
  for (const [organisation, all] of from) {
    if (organisation === '') continue;
    for (const [one, other] of pairsOf(all)) add(one, other, SAME_ORGANISATION);
  }
  return (one, other) => cost[one * people.length + other]!;
}
