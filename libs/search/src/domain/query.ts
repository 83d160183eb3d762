import { foldedWords, plainWords } from './fold.js';

/** One thing that is asked for: a word, or words that follow one another. */
export interface Term {
  /** Without accents. */
  word: string;
  /** With its accents. */
  plain: string;
  /** What is found must not have it. */
  not?: true;
  /** Still being typed: words that begin like this count as well. */
  begins?: true;
}

/** Terms that must all be met; of several such lists, one is enough. */
export type Asked = Term[][];

/** No more is looked at: nobody asks for more, and each costs. */
const MOST_TERMS = 12;

/** A beginning shorter than this could mean anything. */
const SHORTEST_BEGINNING = 3;

const PART = /(-?)"([^"]*)"?|(\S+)/gu;

/**
 * Reads what was typed as `websearch_to_tsquery` does: words, "words that follow one another", -without, and or (in
 * French: ou, in capitals). Its own reading, since each term is widened by itself: to two languages, to beginnings and
 * to slips. Whatever is typed is a question; nothing is a mistake.
 */
export function readQuery(typed: string): Asked {
  const asked: Asked = [[]];
  let count = 0;
  for (const [, without, phrase, bare] of typed.matchAll(PART)) {
    if (bare !== undefined && /^(or|OR|OU)$/.test(bare)) {
      asked.push([]);
      continue;
    }
    const text = phrase ?? bare!.replace(/^-/, '');
    const word = foldedWords(text);
    if (word === '' || count === MOST_TERMS) continue;
    count += 1;
    const not = without === '-' || (phrase === undefined && /^-[\p{L}\p{N}]/u.test(bare!));
    asked.at(-1)!.push({ word, plain: plainWords(text), ...(not && { not: true }) });
  }
  markBeginning(asked, typed);
  return asked.filter((terms) => terms.some((term) => !term.not));
}

/** The last word may be unfinished, unless something was typed after it. */
function markBeginning(asked: Asked, typed: string): void {
  const last = asked.at(-1)!.at(-1);
  if (!last || last.not || last.word.includes(' ') || last.word.length < SHORTEST_BEGINNING) return;
  if (/[\p{L}\p{N}\p{M}]$/u.test(typed)) last.begins = true;
}

/** Words too common in a title to be like another for. */
const COMMON = new Set(
  (
    'a about an and any are as at be by can could did do does for from get had has have how i if in into is it its me my ' +
    'no not of on or our should so than that the their them there they this to up us was we were what when where which ' +
    'who why will with would you your ' +
    'au aux avec ce ces comment dans de des du elle en est et eux faire il ils je la le les leur ma mais mes mon ne nos ' +
    'notre nous ou par pas peut pour pourquoi quand que quel quelle qui quoi sa se ses son sont sur un une vos votre vous'
  ).split(' '),
);

/** Of a long title the longest words count: they say the most. */
const MOST_TITLE_WORDS = 6;

/** What titles like this one have: two of its words (strong), or any of them. */
export function readTitle(title: string): { strong: Asked; any: Asked } {
  const plain = new Map(
    plainWords(title)
      .split(' ')
      .map((word) => [foldedWords(word), word]),
  );
  const words = [...plain.keys()].filter((word) => word.length > 1 && !word.includes(' ') && !COMMON.has(word));
  const chosen = words.sort((one, other) => other.length - one.length).slice(0, MOST_TITLE_WORDS);
  const terms = chosen.map((word): Term => ({ word, plain: plain.get(word)! }));
  const pairs = terms.flatMap((term, index) => terms.slice(index + 1).map((other) => [term, other]));
  return { strong: pairs, any: terms.map((term) => [term]) };
}
