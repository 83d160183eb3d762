/** Something to read. */
const READABLE = /[\p{L}\p{N}]/u;

/** The tags of a thread as they are kept: in lower case, words joined by hyphens, each once, none of mere signs. */
export const tagsOf = (written: readonly string[]): string[] => [
  ...new Set(
    written
      .map((tag) => tag.normalize('NFC').trim().replace(/\s+/gu, '-').toLowerCase())
      .filter((tag) => READABLE.test(tag)),
  ),
];
