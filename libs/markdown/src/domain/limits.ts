/** The longest text that is rendered, in UTF-16 code units: what `String.length` counts, and what the DTOs check. */
export const MAX_RAW_LENGTH = 50_000;

/** The longest plain text kept for search and mail, in UTF-16 code units. */
export const MAX_TEXT_LENGTH = 50_000;

/** Longer words are cut in the plain text: PostgreSQL ignores words of 2 kB and more (tsvector, "Limitations"). */
export const MAX_WORD_LENGTH = 200;

/** So many different people are reached by one post, as on GitHub; further mentions are plain text. */
export const MAX_MENTIONS = 50;

/** Blocks and inlines inside each other. What is deeper is left out: nobody reads a list in the fiftieth list. */
export const MAX_NESTING = 100;

/** Wider "tables" are text. A short header line may else announce 10,000 columns which every row is filled up to. */
export const MAX_TABLE_COLUMNS = 50;

/**
 * Code of one post, in characters, that is coloured; what is beyond is shown plain. The grammars of highlight.js look
 * ahead as far as they can, so that some take time with the square of the length: 20,000 `$` as Java took 4 seconds.
 */
export const MAX_HIGHLIGHTED = 10_000;

/** Code with a longer line is not coloured: nobody wrote that by hand, and most looking ahead ends with the line. */
export const MAX_HIGHLIGHTED_LINE = 300;

/**
 * What link references may add, in characters. A long address named once and used ten thousand times would else make
 * hundreds of megabytes; cmark, the reference implementation, holds the same bound (`references.c`, `max_ref_size`).
 */
export const MAX_REFERENCE_EXPANSION = 100_000;
