import { attributionEndingAt } from './attribution.js';
import { historyBeginsAt } from './history.js';
import { bare, isQuoted, linesOf, trimmed, unquoted } from './lines.js';
import { isAnnounced, isHistorySign, isMarker } from './marker.js';
import { withoutSignature } from './signature.js';

/** More than this is not looked at, in UTF-16 code units: four times what a post may have. */
const LONGEST = 200_000;

/** What somebody wrote into a mail that answers another. */
export interface CutReply {
  /** Markdown; empty where nothing of it is theirs. */
  text: string;
  /** Whether anything of what they answer was found, and taken out or kept as a quote. */
  found: boolean;
}

/** What follows each other in a mail. */
interface Part {
  kind: 'own' | 'quote';
  lines: string[];
  /** Of a quote: a program wrote above whose words they are, or they are a mail of ours. */
  announced: boolean;
}

/**
 * The words of who wrote a mail, without those it answers, without signatures, and without what programs add. Whoever
 * writes between the lines of what they answer keeps those lines as quotes.
 */
export function cutReply(text: string): CutReply {
  const all = withWrappedQuotes(linesOf(text.slice(0, LONGEST).toWellFormed()));
  const end = historyStart(all);
  const lines = all.slice(0, end);
  const parts = partsOf(lines);
  const found = end < all.length || parts.some(({ kind }) => kind === 'quote');
  return { text: writtenOf(parts), found };
}

/** Lines from what announces a quote to the quote, at most. */
const MOST_BETWEEN = 8;

/** The first line of what is answered where that is not quoted; the number of lines where all of it is. */
function historyStart(lines: string[]): number {
  const plain = lines.map(bare);
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (isHistorySign(line)) return attributionAbove(lines, index);
    if (isQuoted(line)) continue;
    if (isMarker(line)) return attributionAbove(lines, index);
    if (isAnnounced(line) && !announcesQuote(lines, index)) return index;
    if (historyBeginsAt(plain, index)) return index;
    const begins = quoteBelow(lines, index) ? undefined : attributionEndingAt(lines, index, false);
    if (begins !== undefined) return begins;
  }
  return lines.length;
}

const announcesQuote = (lines: string[], index: number): boolean =>
  lines
    .slice(index)
    .filter((line) => line.trim() !== '')
    .slice(0, MOST_BETWEEN)
    .some(isQuoted);

/** Where the attribution of what begins at a line begins, or that line. */
function attributionAbove(lines: string[], index: number): number {
  let above = index - 1;
  while (above >= 0 && lines[above]!.trim() === '') above -= 1;
  return above < 0 ? index : (attributionEndingAt(lines, above, true) ?? index);
}

/** Whether the next line that is not empty is quoted. */
const quoteBelow = (lines: string[], index: number): boolean => {
  const next = lines.slice(index + 1, index + 6).find((line) => line.trim() !== '');
  return next !== undefined && isQuoted(next);
};

function partsOf(lines: string[]): Part[] {
  const parts: Part[] = [];
  let own: string[] = [];
  for (let index = 0; index < lines.length;) {
    if (!isQuoted(lines[index]!)) {
      own.push(lines[index]!);
      index += 1;
      continue;
    }
    const quote = quoteFrom(lines, index);
    const last = own.findLastIndex((line) => line.trim() !== '');
    const begins = last < 0 ? undefined : attributionEndingAt(own, last, true);
    parts.push({ kind: 'own', lines: begins === undefined ? own : own.slice(0, begins), announced: false });
    parts.push({ kind: 'quote', lines: quote, announced: begins !== undefined || quote.some(isMarker) });
    own = [];
    index += quote.length;
  }
  parts.push({ kind: 'own', lines: own, announced: false });
  return parts.map(tidied).filter((part) => part.lines.length > 0);
}

/** The quoted lines from `start` on, also over empty lines between them. */
function quoteFrom(lines: string[], start: number): string[] {
  let end = start;
  for (let index = start; index < lines.length; index++) {
    if (isQuoted(lines[index]!)) end = index;
    else if (lines[index]!.trim() !== '') break;
  }
  return lines.slice(start, end + 1);
}

const tidied = (part: Part): Part => ({
  ...part,
  lines: part.kind === 'own' ? withoutSignature(part.lines.filter((line) => !isAnnounced(line))) : part.lines,
});

function writtenOf(parts: Part[]): string {
  const lastOwn = parts.findLastIndex(({ kind }) => kind === 'own');
  const kept = parts.slice(0, lastOwn + 1);
  const [first, ...others] = kept;
  const answersBelow = first?.kind === 'quote' && first.announced && others.length === 1;
  return (answersBelow ? others : kept)
    .map(({ kind, lines }) => (kind === 'own' ? lines : quoteLines(lines)).join('\n'))
    .filter((text) => text !== '')
    .join('\n\n')
    .replace(/\n{3,}/g, '\n\n');
}

/** The words that are answered: of a mail of ours those below its marker. */
function quoteLines(lines: string[]): string[] {
  const words = lines.map(unquoted);
  return trimmed(words.slice(words.findIndex(isMarker) + 1)).map((line) => `> ${line}`.trimEnd());
}

/** From where on programs wrap lines. */
const WRAPPED_FROM = 60;

/** A quoted line that was wrapped on its way leaves its end without a sign, between two lines that have one. */
function withWrappedQuotes(lines: string[]): string[] {
  return lines.map((line, index) => {
    const [before, after] = [lines[index - 1] ?? '', lines[index + 1] ?? ''];
    const orphan = line.trim() !== '' && line.length < 40 && !isQuoted(line);
    return orphan && isQuoted(before) && before.length >= WRAPPED_FROM && isQuoted(after) ? `> ${line}` : line;
  });
}
