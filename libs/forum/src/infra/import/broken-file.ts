/** What keeps the rest of a file from being read. */
export type Breakage = 'malformed' | 'doctype' | 'too-long' | 'header' | 'missing' | 'ambiguous' | 'changed';

/** A file that cannot be read further than here; what came before stays. */
export class BrokenFile extends Error {
  constructor(
    readonly breakage: Breakage,
    readonly line: number | null = null,
    readonly column: number | null = null,
    /** The file or column it is about. */
    readonly subject: string | null = null,
  ) {
    super(breakage);
    this.name = 'BrokenFile';
  }
}
