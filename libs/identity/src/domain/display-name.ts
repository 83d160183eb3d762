import { isVisible } from '#kernel';

/** How many characters (code points) a name may have. */
export const DISPLAY_NAME_MAX = 80;

/** Shown in place of the name of a person who was erased. */
export const FORMER_MEMBER = 'former member';

/** Control characters, line separators, direction overrides and characters without width: what makes a name lie. */
const TREACHEROUS =
  /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\u{e0000}-\u{e007f}]/u;

/**
 * A name as it is stored and shown: trimmed, in Unicode's composed form, 1 to 80 characters with at least one that can
 * be seen. Undefined where `given` is no such name.
 */
export function displayName(given: unknown): string | undefined {
  if (typeof given !== 'string' || !given.isWellFormed()) return undefined;
  const name = given.trim().normalize('NFC');
  const length = [...name].length;
  const fits = length >= 1 && length <= DISPLAY_NAME_MAX;
  return fits && isVisible(name) && !TREACHEROUS.test(name) ? name : undefined;
}

/** The nearest name to one that comes from elsewhere: without what is not allowed, and cut. Undefined where none is left. */
export function tamedName(given: string): string | undefined {
  const allowed = given.toWellFormed().replace(new RegExp(TREACHEROUS, 'gu'), ' ').replace(/\s+/gu, ' ').trim();
  return displayName([...allowed.normalize('NFC')].slice(0, DISPLAY_NAME_MAX).join(''));
}
