import { foldedWords } from './fold.js';

/** A piece of text, and whether it is what was asked for. */
export interface Segment {
  text: string;
  hit: boolean;
}

/** About so much of a text is shown, in characters. */
const EXCERPT = 240;
/** Shown before the first hit. */
const BEFORE = 60;

/** Characters that a stem has of its word, at least. */
const BEGINNING = 2;

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
const PLAIN = /^\p{ASCII}*$/u;

/** Longer than any word of a language. */
const LONGEST_WORD = 60;

/**
 * Words of a text, folded, that may be forms of one of `lexemes`: a stem begins as its word does.
 *
 * @param lexemes as they stand in the index
 */
export function* likelyForms(text: string, lexemes: readonly string[]): Iterable<string> {
  const beginnings = new Set(lexemes.map((lexeme) => lexeme.slice(0, BEGINNING)));
  for (const word of wordsOf(text)) {
    if (beginnings.has(word.slice(0, BEGINNING)) && word.length <= LONGEST_WORD) yield word;
  }
}

function* wordsOf(text: string): Iterable<string> {
  if (PLAIN.test(text)) yield* text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  else for (const [word] of text.matchAll(WORD)) yield foldedWords(word);
}

/** @param forms the words that were found, folded */
export function highlight(text: string, forms: ReadonlySet<string>): Segment[] {
  const segments: Segment[] = [];
  let end = 0;
  for (const match of hitsIn(text, forms)) {
    if (match.index > end) segments.push({ text: text.slice(end, match.index), hit: false });
    segments.push({ text: match[0], hit: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) segments.push({ text: text.slice(end), hit: false });
  return segments;
}

/** The part of a text around the first word that was found, or its beginning. */
export function excerptOf(text: string, forms: ReadonlySet<string>): Segment[] {
  const line = text.replace(/\s+/g, ' ').trim();
  const from = startOf(line, firstHit(line, forms));
  const cut = endOf(line, from);
  const shown = `${from > 0 ? '… ' : ''}${line.slice(from, cut)}${cut < line.length ? ' …' : ''}`;
  return highlight(shown.toWellFormed(), forms);
}

/** The words of a text that were found. Most texts have nothing to fold but capitals: those are asked for the forms alone. */
function* hitsIn(text: string, forms: ReadonlySet<string>): Iterable<RegExpExecArray> {
  if (PLAIN.test(text)) {
    const plain = [...forms].filter((form) => /^[a-z0-9]+$/.test(form));
    if (plain.length > 0) yield* text.matchAll(new RegExp(`(?<![a-z0-9])(?:${plain.join('|')})(?![a-z0-9])`, 'gi'));
    return;
  }
  for (const match of text.matchAll(WORD)) if (forms.has(foldedWords(match[0]))) yield match;
}

function firstHit(line: string, forms: ReadonlySet<string>): number {
  for (const match of hitsIn(line, forms)) return match.index;
  return 0;
}

/** At the beginning of a word, a little before the hit. */
function startOf(line: string, hit: number): number {
  if (hit <= BEFORE || line.length <= EXCERPT) return 0;
  const blank = line.indexOf(' ', hit - BEFORE);
  return blank === -1 || blank >= hit ? hit : blank + 1;
}

/** At the end of a word. */
function endOf(line: string, from: number): number {
  if (line.length - from <= EXCERPT) return line.length;
  const blank = line.lastIndexOf(' ', from + EXCERPT);
  return blank > from ? blank : from + EXCERPT;
}
