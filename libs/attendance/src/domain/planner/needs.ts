import type { CertificationLevel, KnownCertification, RenewalNumbers } from '#contracts';

/** What a renewal takes: Scrum Education Units, and US dollars. */
export interface Needs {
  seus: number;
  fee: number;
}

/** The certification of that code, whatever the case of its letters. */
export const knownAs = (rules: RenewalNumbers, code: string): KnownCertification | undefined =>
  rules.certifications.find((one) => one.code.toLowerCase() === code.toLowerCase());

/** How high a level is; the lowest is 0. */
const heightOf = (rules: RenewalNumbers, level: string): number => rules.levels.findIndex(({ name }) => name === level);

/** The highest level of each track among `codes`; what the rules do not know is no part of a plan. */
export function levelsByTrack(rules: RenewalNumbers, codes: readonly string[]): Map<string, CertificationLevel> {
  const heights = new Map<string, number>();
  for (const { track, level } of codes.flatMap((code) => knownAs(rules, code) ?? [])) {
    heights.set(track, Math.max(heights.get(track) ?? 0, heightOf(rules, level)));
  }
  return new Map([...heights].map(([track, height]) => [track, rules.levels[height]!]));
}

/**
 * What it takes to renew those certifications together: what the highest level asks for, and for each further track what
 * its own level adds. Lower levels of a track renew with the higher one; the fee is that of the highest level.
 */
export function needsOf(rules: RenewalNumbers, codes: readonly string[]): Needs {
  const levels = [...levelsByTrack(rules, codes).values()].toSorted(
    (one, other) => heightOf(rules, other.name) - heightOf(rules, one.name),
  );
  const [highest, ...further] = levels;
  if (!highest) return { seus: 0, fee: 0 };
  return {
    seus: further.reduce((sum, { furtherTrackSeus }) => sum + furtherTrackSeus, highest.seus),
    fee: highest.fee,
  };
}

/** What comes after a certification, on its own track. */
export interface NextStep {
  from: string;
  to: KnownCertification;
  /** Of practice that its course asks for; 0 where it asks for none. */
  experienceMonths: number;
}

/** The next step of each track that somebody has begun. */
export function nextSteps(rules: RenewalNumbers, codes: readonly string[]): NextStep[] {
  return [...levelsByTrack(rules, codes)].flatMap(([track, { name }]) => {
    const following = rules.levels[heightOf(rules, name) + 1];
    const at = (level?: string) => rules.certifications.find((one) => one.track === track && one.level === level);
    const [from, to] = [at(name), at(following?.name)];
    return from && to ? [{ from: from.code, to, experienceMonths: following!.experienceMonths }] : [];
  });
}
