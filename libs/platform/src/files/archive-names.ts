/** Something in an archive: in which folder, and what it would be called. */
export interface Named {
  /** The place of the folder among the others, from 1. */
  place: number;
  folder: string;
  /** With its extension, as `fileName` gives it, or without where `extension` is told. */
  name: string;
  extension?: string;
}

/** Bytes of one part of a path: file systems end at 255, and some count what they add. */
const LONGEST = 180;

/** Control and format characters (directions among them), and halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** What is part of a path, or means something to a system (learn.microsoft.com, "Naming Files, Paths, and Namespaces"). */
const MEANINGFUL = /[<>:"|?*\\/]/gu;
const DEVICE = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/**
 * The paths of an archive, in the order of what is in it: safe on every system, and each once whatever the case of its
 * letters.
 */
export function archiveNames(all: readonly Named[]): string[] {
  const taken = new Set<string>();
  return all.map(({ place, folder, name, extension }) => {
    const [stem, end] = extension === undefined ? parted(name) : [name, extension];
    const inFolder = `${String(place).padStart(2, '0')} ${plain(folder, '')}`.trim();
    for (let times = 1; ; times++) {
      const path = `${inFolder}/${plain(stem, `${times > 1 ? ` (${times})` : ''}${end}`)}`;
      const key = path.toLowerCase();
      if (taken.has(key)) continue;
      taken.add(key);
      return path;
    }
  });
}

/** A name before its extension, and the extension with its dot. */
function parted(name: string): [stem: string, extension: string] {
  const [extension = ''] = /\.[a-z0-9]{1,10}$/i.exec(name) ?? [];
  return [name.slice(0, name.length - extension.length), extension];
}

/** One part of a path that ends in `end`, which is cut off by nothing. */
function plain(text: string, end: string): string {
  const seen = text
    .toWellFormed()
    .normalize('NFC')
    .replace(UNSEEN, '')
    .replace(MEANINGFUL, '_')
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.]+/u, '');
  const short = within(seen, LONGEST - end.length).replace(/[\s.]+$/u, '') || '_';
  return `${DEVICE.test(short.split('.', 1)[0]!) ? `_${short}` : short}${end}`;
}

/** As much of the beginning as has so many bytes, of whole characters. */
function within(text: string, bytes: number): string {
  let left = bytes;
  let kept = '';
  for (const character of text) {
    left -= new TextEncoder().encode(character).length;
    if (left < 0) break;
    kept += character;
  }
  return kept;
}
