import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { CsvColumn } from '#contracts';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import { csvAccepted, csvColumns, csvKey, csvParent, csvPost, type CsvValues } from '../../domain/import/csv-post.js';
import { type Outcome, Unheard } from '../../domain/import/outcome.js';
import { AcceptanceWriter } from '../../infra/import/acceptance-writer.js';
import { BrokenFile } from '../../infra/import/broken-file.js';
import { type CsvRow, csvRows } from '../../infra/import/csv-rows.js';
import type { ImportSettings } from '../../infra/import/import-repository.js';
import type { Target } from '../../infra/import/origins.js';
import { ReplyWriter } from '../../infra/import/reply-writer.js';
import { ThreadWriter } from '../../infra/import/thread-writer.js';
import { type Phase, phaseOf, sorted } from './phases.js';

/** A row by what its columns mean. */
interface MappedRow extends Omit<CsvRow, 'values'> {
  values: CsvValues | undefined;
}

/**
 * The readings of a CSV file: threads, replies, and what is accepted. A reply may stand before what it replies to, so
 * that replies are read again as long as that finds some; a last reading tells of those whose parent never came.
 */
@Injectable()
export class CsvPhases {
  constructor(
    private readonly threads: ThreadWriter,
    private readonly replies: ReplyWriter,
    private readonly acceptances: AcceptanceWriter,
    private readonly clock: Clock,
  ) {}

  /** @param from the phase an interrupted import goes on with */
  *of(path: string, settings: ImportSettings, target: Target, from: string | null): Generator<Phase> {
    const phase = (name: string, store: (tx: Tx, rows: MappedRow[], outcome: Outcome) => Promise<void>) =>
      phaseOf(name, basename(path), () => mappedRows(path, settings), store);
    yield phase('threads', (tx, rows, outcome) => this.storeThreads(tx, path, rows, outcome, target));
    // One that was interrupted does not know what came before: it reads once more.
    let reading = Number(/^replies-(\d+)$/.exec(from ?? '')?.[1] ?? 1);
    for (let open = true; open; reading += 1) {
      let [stored, orphans] = [0, 0];
      const resumed = from === `replies-${reading}`;
      yield phase(`replies-${reading}`, async (tx, rows, outcome) => {
        const found = await this.storeReplies(tx, path, rows, outcome, target, reading > 1);
        stored += found.stored;
        orphans += found.orphans;
      });
      open = (stored > 0 && orphans > 0) || resumed;
    }
    yield phase('orphans', (tx, rows, outcome) => this.tellOrphans(tx, path, rows, outcome, target));
    yield phase('acceptance', (tx, rows, outcome) => this.accept(tx, path, rows, outcome, target));
  }

  private async storeThreads(tx: Tx, path: string, rows: MappedRow[], outcome: Outcome, target: Target): Promise<void> {
    for (const row of rows) {
      if (!row.values) outcome.leave(placeOf(path, row), { reason: 'columns-wrong' });
    }
    const threads = rows.filter(({ values }) => values && csvParent(values) === null);
    await this.threads.write(tx, target, sorted(this.read(path, threads), outcome), outcome);
  }

  private async storeReplies(
    tx: Tx,
    path: string,
    rows: MappedRow[],
    outcome: Outcome,
    target: Target,
    again: boolean,
  ): Promise<{ stored: number; orphans: number }> {
    const before = outcome.counts.replies ?? 0;
    const orphans = await this.replies.write(tx, target, this.repliesIn(path, rows, outcome, again), outcome, again);
    return { stored: (outcome.counts.replies ?? 0) - before, orphans: orphans.length };
  }

  private async tellOrphans(tx: Tx, path: string, rows: MappedRow[], outcome: Outcome, target: Target): Promise<void> {
    const orphans = await this.replies.write(tx, target, this.repliesIn(path, rows, outcome, true), outcome, true);
    for (const { place } of orphans) outcome.leave(place, { reason: 'parent-missing', column: 'parent' });
  }

  /** What is wrong with rows is told at the first reading alone. */
  private repliesIn(path: string, rows: MappedRow[], outcome: Outcome, again: boolean) {
    const replies = rows.filter(({ values }) => values && csvParent(values) !== null);
    const reads = this.read(path, replies);
    return sorted(again ? reads.filter((read) => 'post' in read) : reads, again ? new Unheard() : outcome);
  }

  private async accept(tx: Tx, path: string, rows: MappedRow[], outcome: Outcome, target: Target): Promise<void> {
    const acceptances = rows.flatMap((row) => {
      const { values } = row;
      if (!values || !csvAccepted(values)) return [];
      return [{ place: placeOf(path, row), question: csvParent(values)!, answer: csvKey(values, row.digest) }];
    });
    await this.acceptances.write(tx, target, acceptances, outcome);
  }

  private read(path: string, rows: readonly MappedRow[]) {
    const now = this.clock.now();
    return rows.map((row) => csvPost(row.values ?? {}, row.digest, placeOf(path, row), now));
  }
}

async function* mappedRows(path: string, settings: ImportSettings): AsyncGenerator<MappedRow[]> {
  let columns: ReadonlyMap<CsvColumn, string> | undefined;
  for await (const rows of csvRows(path, settings.delimiter)) {
    columns ??= columnsOf(rows[0]!.header, settings);
    const mapped = columns;
    yield rows.map(({ values, ...row }) => ({
      ...row,
      values: values && Object.fromEntries([...mapped].map(([column, name]) => [column, values[name]])),
    }));
  }
}

function columnsOf(header: readonly string[], settings: ImportSettings): ReadonlyMap<CsvColumn, string> {
  const found = csvColumns(header, settings.columns ?? {});
  if ('missing' in found) throw new BrokenFile('header', 1, null, found.missing);
  return found.columns;
}

const placeOf = (path: string, { line, values }: MappedRow) => ({
  file: basename(path),
  line,
  id: values?.id?.slice(0, 100).toWellFormed().replaceAll('\0', '') || null,
});
