import { IMPORT_LIMITS, type ImportExample, type ImportReason } from '#contracts';
import type { Place, Remark } from './source-post.js';

/** What an import counts. */
export type ImportCount = 'threads' | 'replies' | 'comments' | 'accepted' | 'people' | 'updated' | 'unchanged';
export type ImportCounts = Partial<Record<ImportCount, number>>;

/** What became of some rows: counts, and what was left out, with a few examples of each reason. */
export class Outcome {
  readonly counts: ImportCounts = {};
  readonly leftOut = new Map<ImportReason, { count: number; examples: ImportExample[] }>();

  count(what: ImportCount, by = 1): void {
    if (by > 0) this.counts[what] = (this.counts[what] ?? 0) + by;
  }

  leave({ file, line, id }: Place, { reason, column }: Remark): void {
    const found = this.leftOut.get(reason) ?? { count: 0, examples: [] };
    found.count += 1;
    if (found.examples.length < IMPORT_LIMITS.examples) {
      found.examples.push({ file, line, id, column: column ?? null });
    }
    this.leftOut.set(reason, found);
  }
}

/** For what was told before. */
export class Unheard extends Outcome {
  override leave(): void {}
}
