import { shownStatement } from './shown-statement.js';

/** From here on a statement is slow, in milliseconds: a page asks for several. */
export const SLOW = 200;

/** As many different ones are kept, those that took longest. */
const KEPT = 10;

/** A statement that was slow, by its text with placeholders. Times in milliseconds. */
export interface SlowStatement {
  text: string;
  calls: number;
  longest: number;
  total: number;
}

/** The slow statements of this process, since it began. */
export class SlowStatements {
  private readonly kept = new Map<string, SlowStatement>();

  /** Takes note where `milliseconds` are many. */
  note(text: string, milliseconds: number): void {
    if (milliseconds < SLOW) return;
    const shown = shownStatement(text);
    const known = this.kept.get(shown) ?? { text: shown, calls: 0, longest: 0, total: 0 };
    known.calls += 1;
    known.longest = Math.max(known.longest, milliseconds);
    known.total += milliseconds;
    this.kept.set(shown, known);
    if (this.kept.size > KEPT) this.kept.delete(this.list().at(-1)!.text);
  }

  /** Those that took longest first. */
  list(): SlowStatement[] {
    return [...this.kept.values()].sort((one, other) => other.longest - one.longest);
  }
}
