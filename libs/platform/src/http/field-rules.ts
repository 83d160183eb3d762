import { isVisible } from '#kernel';

/** The least and the most of something, both allowed. */
export interface Bounds {
  min: number;
  max: number;
}

/** Control characters, line ends and what turns the direction of text around: a line stands in mails and lists. */
const NO_LINE = /[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]/u;
/** Control characters but for tabs and line ends. */
const NO_TEXT = /[^\P{Cc}\t\n\r]/u;

const lengthWithin = (text: string, { min, max }: Bounds): boolean => {
  const length = [...text].length;
  return length >= min && length <= max && (min === 0 || isVisible(text));
};

/** Whether `value` is one line of `min` to `max` characters without the blanks around it, and can be seen. */
export const isLine = (value: unknown, bounds: Bounds): value is string =>
  typeof value === 'string' && value.isWellFormed() && !NO_LINE.test(value) && lengthWithin(value.trim(), bounds);

/** Whether `value` is text of `min` to `max` characters, with blanks counting for `max` alone, and can be seen. */
export const isText = (value: unknown, { min, max }: Bounds): value is string =>
  typeof value === 'string' &&
  value.isWellFormed() &&
  value.length <= 2 * max &&
  !NO_TEXT.test(value) &&
  [...value].length <= max &&
  lengthWithin(value.trim(), { min, max });

/** Whether `value` is a whole number within bounds. */
export const isWholeWithin = (value: unknown, { min, max }: Bounds): boolean =>
  Number.isInteger(value) && Number(value) >= min && Number(value) <= max;
