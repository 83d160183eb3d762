import { UPLOAD_LIMITS } from '#contracts';
import { extensionOf, type Kind } from './kinds.js';

/** Control and format characters (directions, joiners, the byte order mark), and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What a path, a command or an address may be made of, plainly or as addresses spell it. */
const MEANINGFUL = /%(?:2e|2f|5c|00|25|22|0a|0d)|[<>:"|?*;`$\\/]/giu;

/** Devices of Windows, whatever the extension (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const DEVICE = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** The extension that a name ends in, without the dot; empty where it has none. */
export const extensionIn = (name: string): string => /\.([^./\\\s]{1,10})\s*$/u.exec(lastPart(name))?.[1] ?? '';

/**
 * The name a file is kept and offered by: the last part of what was given, readable as it stands, with the extension of
 * what the file is.
 *
 * @param given as it came, of any length
 */
export function fileName(given: string, kind: Kind): string {
  const extension = `.${extensionOf(kind)}`;
  const last = lastPart(given.slice(0, 2_000));
  const own = extensionIn(last);
  const stem = tidy(own ? last.slice(0, last.lastIndexOf('.')) : last);
  const short = [...stem].slice(0, UPLOAD_LIMITS.name - extension.length).join('');
  const spoken = short.replace(/[\s.]+$/u, '') || 'file';
  return `${DEVICE.test(spoken.split('.', 1)[0]!) ? `_${spoken}` : spoken}${extension}`;
}

const lastPart = (name: string): string => name.split(/[\\/]/).at(-1) ?? '';

const tidy = (text: string): string =>
  text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(MEANINGFUL, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '');

/**
 * The header that says how a file is to be offered (RFC 6266, with the name in both spellings of its section 4.3).
 *
 * @param name as `fileName` gave it
 */
export function contentDisposition(how: 'inline' | 'attachment', name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[^\x20-\x7e]/g, '_')
    .replace(/["\\%]/g, '_');
  // RFC 5987, section 3.2.1: these four are no attr-char, though encodeURIComponent leaves them.
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}
