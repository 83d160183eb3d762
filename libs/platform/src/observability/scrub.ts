import { isNativeError } from 'node:util/types';

const PERSONAL: [RegExp, string][] = [
  [/[^\s@"'<>()=,;:]+@[^\s@"'<>()=,;:]+\.[^\s@"'<>()=,;:]+/g, '[e-mail]'],
  // What follows the question mark of an address: links that sign somebody in carry their secret there.
  [/(https?:\/\/[^\s?"']+|\/[^\s?"']*)\?[^\s"']+/g, '$1?[query]'],
  [/\b(Bearer|Basic)\s+\S+/gi, '$1 [secret]'],
  // Tokens of ours are at least 20 characters of base64url; ids have hyphens at known places and stay readable.
  [/(?<![\w-])(?![0-9a-f]{8}-[0-9a-f]{4}-)(?=[\w-]*\d)(?=[\w-]*[A-Z])[\w-]{20,}(?![\w-])/g, '[secret]'],
];

/** `text` without e-mail addresses, query strings and secrets. */
export const scrub = (text: string): string =>
  PERSONAL.reduce((cleaned, [pattern, instead]) => cleaned.replace(pattern, instead), text);

/** What the log may know of an error: where and what, never the values a statement was given. */
export interface LoggedError {
  type: string;
  message: string;
  stack?: string;
  /** The code of the system or of PostgreSQL. */
  code?: string;
  constraint?: string;
}

/** An error for the log. PostgreSQL repeats values of rows in its messages behind the first colon: those are left out. */
export function loggedError(thrown: unknown): LoggedError {
  if (!isNativeError(thrown)) return { type: typeof thrown, message: 'something that is no error was thrown' };
  const { code, constraint, query } = thrown as { code?: unknown; constraint?: unknown; query?: unknown };
  const fromDatabase = query !== undefined || /^[0-9A-Z]{5}$/.test(String(code));
  const message = fromDatabase ? thrown.message.split(':', 1)[0]! : scrub(thrown.message);
  const frames = thrown.stack?.split('\n').filter((line) => /^\s+at /.test(line));
  return {
    type: thrown.name,
    message,
    ...(frames && frames.length > 0 && { stack: frames.join('\n') }),
    ...(typeof code === 'string' && { code }),
    ...(typeof constraint === 'string' && { constraint }),
  };
}
