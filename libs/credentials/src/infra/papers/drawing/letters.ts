/** Stands for what the font has no letter for. */
export const LACKING = '\ufffd';

/** What is never seen: controls, halves of characters, and marks of directions. */
const UNSEEN = /[\p{Cc}\p{Cs}\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** Spells texts in the letters of a font. */
export class Letters {
  /** Whether any text had a letter that the font lacks. */
  areLacking = false;
  private readonly known = new Map<string, string>();
  private readonly has: (codePoint: number) => boolean;

  constructor(has: (codePoint: number) => boolean) {
    this.has = has;
  }

  /** A text in letters that are there, each as near to the one that was typed as there is. */
  spelt(text: string): string {
    let spelt = '';
    for (const { segment } of new Intl.Segmenter().segment(text.toWellFormed().normalize('NFC'))) {
      let known = this.known.get(segment);
      if (known === undefined) this.known.set(segment, (known = this.drawable(segment)));
      spelt += known;
    }
    if (spelt.includes(LACKING)) this.areLacking = true;
    return spelt;
  }

  private drawable(character: string): string {
    if (character === '\n' || character === '\r\n') return '\n';
    if (/^\s+$/u.test(character)) return ' ';
    const seen = character.replace(UNSEEN, '');
    const ways = [seen, seen.normalize('NFKC'), seen.normalize('NFKD').replace(/\p{M}/gu, '')];
    return ways.find((way) => [...way].every((letter) => this.has(letter.codePointAt(0)!))) ?? LACKING;
  }
}
