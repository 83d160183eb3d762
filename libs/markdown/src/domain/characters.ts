/**
 * Characters that no reader sees and that do harm: controls, which XML and so the feeds refuse, and those that turn
 * the direction of the text around them ("Trojan Source", CVE-2021-42574). Marks (U+200E, U+200F, U+061C), which
 * right-to-left writing needs, turn nothing and stay.
 */
const TURNING = /[\u202a-\u202e\u2066-\u2069]+/g;
/** What Unicode calls controls, but for tab and line breaks, and the two that are no characters at all. */
const CONTROLS = /[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu;

/** A text that can be stored and sent: no NUL, and no half of a surrogate pair (U+FFFD in its place). */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** Escaped HTML text in which what turns direction is seen: the name of the character, or of the first of a row, in its place. */
export const withTurningSeen = (escaped: string): string =>
  escaped.replace(CONTROLS, '').replace(TURNING, (found) => `<span class="unseen">${nameOf(found)}</span>`);

/** A text without what turns direction and without controls: for attributes and plain text. */
export const withoutUnseen = (text: string): string => text.replace(CONTROLS, '').replace(TURNING, '');

const nameOf = (row: string): string =>
  `U+${row.charCodeAt(0).toString(16).toUpperCase()}${row.length > 1 ? ` ×${row.length}` : ''}`;
