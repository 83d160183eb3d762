/** Words that belong to the family name that follows them. */
const PARTICLES = new Set(
  'af al av bin da das de del della den der des di do dos du el la le les ten ter van vom von zu zum zur'.split(' '),
);

/**
 * A whole name as forms ask for it: "Ludwig van Beethoven" is Ludwig, and van Beethoven. Whoever is right about that is the
 * person: a roster has the whole name, and what this gives is a proposal. Of one word there is no last name.
 */
export function nameParts(name: string): { first: string; last: string } {
  const [family, given] = name.split(',').map((part) => part.trim());
  if (given && family) return { first: given, last: family };
  const words = name.trim().split(/\s+/);
  let at = words.length - 1;
  while (at > 1 && PARTICLES.has(words[at - 1]!.toLowerCase())) at -= 1;
  return at < 1
    ? { first: words[0]!, last: '' }
    : { first: words.slice(0, at).join(' '), last: words.slice(at).join(' ') };
}
