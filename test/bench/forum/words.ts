/** Sentences in which each of the searched words is as common as it is in a real community. */

const SYLLABLES = [
  'ba',
  'do',
  'ki',
  'lu',
  'me',
  'no',
  'pra',
  'ri',
  'sto',
  'tu',
  'va',
  'zel',
  'qua',
  'fen',
  'gor',
  'hil',
];

/** How often each word that is searched for occurs, as a share of the posts. */
export const SEARCHED = {
  common: { word: 'team', share: 0.4 },
  uncommon: { word: 'retrospective', share: 0.01 },
  first: { word: 'backlog', share: 0.06 },
  second: { word: 'stakeholder', share: 0.04 },
  short: { word: 'seu', share: 0.004 },
  rare: { word: 'quokka', share: 0.00002 },
} as const;

/** The same numbers in every run (mulberry32). */
export function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** 4,096 words; those at the front are used most, as in any language. */
const WORDS = Array.from({ length: 4096 }, (_, index) =>
  [index & 15, (index >> 4) & 15, (index >> 8) & 15].map((digit) => SYLLABLES[digit]).join(''),
);

/** A paragraph of about `length` words. */
export function paragraph(random: () => number, length: number): string {
  const words = Array.from({ length }, () => WORDS[Math.floor(WORDS.length * random() ** 3)]!);
  for (const { word, share } of Object.values(SEARCHED)) {
    if (random() < share) words[Math.floor(random() * words.length)] = word;
  }
  const text = words.join(' ');
  return `${text[0]!.toUpperCase()}${text.slice(1)}.`;
}
