import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Seus } from '#attendance';
import { DomainError } from '#kernel';
import type { Viewer } from '#platform';
import type { Period } from '../../domain/papers/counted.js';
import type { Block } from '../../domain/papers/paper.js';
import { recordBlocks, recordFacts, type Wanted } from '../../domain/papers/record-paper.js';
import { transcriptFacts, transcriptHead, TranscriptRows } from '../../domain/papers/transcript-paper.js';
import { PapersReader, type Totals } from '../../infra/papers/papers-reader.js';
import { Press } from '../../infra/papers/press.js';
import { fileNameOf } from './file-names.js';
import { type Choice, HowWanted, type Manner } from './how-wanted.js';

/** Puts what somebody attended on paper, for them alone. A PDF is drawn while it is read; who ends early destroys it. */
@Injectable()
export class PrintPapers {
  constructor(
    private readonly reader: PapersReader,
    private readonly press: Press,
    private readonly how: HowWanted,
    private readonly seus: Seus,
  ) {}

  /**
   * The paper of a meetup or a class. Own entries have none: nobody else can say that they are so.
   *
   * @throws DomainError `not-found`
   */
  async record(viewer: Viewer, itemId: string, choice: Choice): Promise<{ name: string; content: Readable }> {
    const manner = await this.how.of(viewer, choice);
    const item = await this.reader.one(manner.personId, itemId);
    if (!item || !ATTESTED.has(item.kind)) throw new DomainError('not-found');
    const wanted: Wanted = { ...manner, seusOf: await this.seus.on(item.happenedOn) };
    const address = item.credentialId === null ? undefined : this.how.addressOf(item.credentialId);
    const pages = this.press.print(recordFacts(item, wanted), [recordBlocks(item, wanted, address)]);
    return { name: fileNameOf(item, '.pdf'), content: Readable.from(pages) };
  }

  /** All that counts in a period, category by category. */
  async transcript(viewer: Viewer, period: Period, choice: Choice): Promise<Readable> {
    return this.transcriptFor(await this.how.of(viewer, choice), period);
  }

  /** The same for somebody who was looked up before. */
  async transcriptFor(manner: Manner, period: Period): Promise<Readable> {
    const found = await this.reader.totals(manner.personId, period);
    const wanted: Wanted = { ...manner, seusOf: await this.seus.on(period.to) };
    const parts = this.transcriptParts(manner.personId, period, found, wanted);
    return Readable.from(this.press.print(transcriptFacts(period, found.changedAt, wanted), parts));
  }

  private async *transcriptParts(
    personId: string,
    period: Period,
    { totals }: Totals,
    wanted: Wanted,
  ): AsyncGenerator<Block[]> {
    yield transcriptHead(period, totals, wanted);
    const rows = new TranscriptRows(totals, wanted);
    for await (const items of this.reader.items(personId, period)) yield rows.of(items);
    yield rows.end();
  }
}

/** What the community was witness to. */
const ATTESTED: ReadonlySet<string> = new Set(['meetup', 'class']);
