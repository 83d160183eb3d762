/** What of a file was asked for: all of it, a part (both ends included), or what it does not have. */
export type Asked = { what: 'all' } | { what: 'part'; start: number; end: number } | { what: 'nothing' };

/**
 * Reads a `Range` header (RFC 9110, section 14). Several ranges at once, other units and what cannot be read are answered
 * with the whole, as the RFC allows.
 *
 * @param size of the file, in bytes; never 0
 */
export function askedRange(header: string | undefined, size: number): Asked {
  const [, first = '', last = ''] = /^bytes=(\d{0,15})-(\d{0,15})$/i.exec(header?.replace(/\s/g, '') ?? '') ?? [];
  if (first === '' && last === '') return { what: 'all' };
  if (first === '') {
    const length = Math.min(Number(last), size);
    return length === 0 ? { what: 'nothing' } : { what: 'part', start: size - length, end: size - 1 };
  }
  const start = Number(first);
  const end = last === '' ? size - 1 : Math.min(Number(last), size - 1);
  if (last !== '' && Number(last) < start) return { what: 'all' };
  return start >= size ? { what: 'nothing' } : { what: 'part', start, end };
}

/**
 * Whether a header of entity tags names this one, by the weak comparison of RFC 9110, section 8.8.3.2.
 *
 * @param tag with its quotes
 */
export const namesTag = (header: string | undefined, tag: string): boolean =>
  header !== undefined &&
  (header.trim() === '*' || header.split(',').some((one) => one.trim().replace(/^W\//, '') === tag));
