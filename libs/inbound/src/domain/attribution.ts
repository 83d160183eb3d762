import { bare, isQuoted } from './lines.js';
import { isAnnounced } from './marker.js';

/** An attribution is wrapped over so many lines at most. */
const MOST_LINES = 5;

const ADDRESS = String.raw`[^\s<>@"']+@[^\s<>@"']+`;

/** What every attribution has: a time, a year, a date, or an address. */
const MOMENT = new RegExp(
  String.raw`\d{1,2}[:.h]\d{2}|\b(?:19|20)\d{2}\b|\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d月|${ADDRESS}`,
  'u',
);

/** Whole attributions as mail programs write them, with the words they begin with. */
const BEGUN = [
  /^On\b.{3,400}\b(?:wrote|writes|said)\s?:$/iu,
  /^Le\b.{3,400}(?:a|à) écrit\s?:$/iu,
  /^Am\b.{3,400}\b(?:schrieb|hat)\b.{0,200}:$/iu,
  /^(?:El|En)\b.{3,400}\bescribi(?:ó|o).{0,100}:$/iu,
  /^Op\b.{3,400}\b(?:schreef|geschreven)\b.{0,200}:$/iu,
  /^Den\b.{3,400}\bskrev\b.{0,200}:$/iu,
  /^Il\b.{3,400}\bha scritto\s?:$/iu,
  /^(?:Em|No dia|A)\b.{3,400}\bescreveu\s?:$/iu,
  /^W dniu\b.{3,400}\bnapisa[łl].{0,20}:$/iu,
  /^(?:\p{L}{2,12},? )?\d.{3,400}(?:написал|пишет|писал).{0,10}:$/iu,
  /^(?:于|在)?\s?\d{4}\s?年.{3,400}(?:写道|寫道|のメール|書きました)\s?[:：]$/u,
  /^\d{4}[-/.年].{3,400}<.{3,200}>\s?[:：]$/u,
];

/** The same with the name first. */
const NAMED = [
  new RegExp(String.raw`^.{0,120}<?${ADDRESS}>? (?:wrote|writes)\s?:$`, 'iu'),
  /^.{1,120}\b(?:schrieb (?:am|im)|a écrit le|escribió el|ha scritto il|schreef op|escreveu (?:no dia|em)) .{3,200}:$/iu,
];

const ENDS = /[:：]$/u;

/**
 * Where the attribution begins that ends at a line: "On Monday … wrote:", wrapped or not. Undefined where none does.
 *
 * @param quoteFollows then any language will do: a line that ends with a colon and knows a date or an address
 */
export function attributionEndingAt(lines: string[], end: number, quoteFollows: boolean): number | undefined {
  if (quoteFollows) {
    const told = lines.findLastIndex(
      (line, index) => index <= end && index > end - MOST_LINES - 3 && isAnnounced(line),
    );
    if (told >= 0) return told === end ? announcedAbove(lines, told) : told;
  }
  if (!ENDS.test(bare(lines[end]!))) return undefined;
  const joined: string[] = [];
  for (let start = end; start >= 0 && start > end - MOST_LINES; start--) {
    const line = bare(lines[start]!);
    if (line === '' || isQuoted(lines[start]!)) break;
    joined.unshift(line);
    const whole = joined.join(' ');
    if (MOMENT.test(whole) && BEGUN.some((pattern) => pattern.test(whole))) return start;
  }
  return shortForm(lines, end, quoteFollows);
}

/** The sign may stand between an attribution and its quote. */
function announcedAbove(lines: string[], told: number): number {
  const above = lines.slice(0, told).findLastIndex((line) => line.trim() !== '');
  return above < 0 ? told : (attributionEndingAt(lines, above, true) ?? told);
}

function shortForm(lines: string[], end: number, quoteFollows: boolean): number | undefined {
  const joined: string[] = [];
  for (let start = end; start >= 0 && start > end - 2; start--) {
    const line = bare(lines[start]!);
    if (line === '' || isQuoted(lines[start]!)) break;
    joined.unshift(line);
    const whole = joined.join(' ');
    if (MOMENT.test(whole) && (quoteFollows || NAMED.some((pattern) => pattern.test(whole)))) return start;
  }
  return undefined;
}
