/**
 * How far somebody has read: the last number up to which nothing is left that they could have read and did not.
 *
 * @param from what was read before
 * @param loaded the numbers that are on the page
 * @param seen those of them that were in sight
 * @param complete whether the page has all of the thread, so that a number it lacks is one that nobody can read
 */
export function readUpTo(
  from: number,
  loaded: ReadonlySet<number>,
  seen: ReadonlySet<number>,
  complete: boolean,
): number {
  const last = Math.max(from, ...loaded);
  let reached = from;
  for (let number = from + 1; number <= last; number += 1) {
    if (loaded.has(number) ? !seen.has(number) : !complete) break;
    reached = number;
  }
  return reached;
}
