import { basename } from 'node:path';
import { Injectable } from '@nestjs/common';
import type { ImportReason } from '#contracts';
import { ImportedPeople } from '#identity';
import { Clock } from '#kernel';
import type { Tx } from '#platform';
import type { Outcome } from '../../domain/import/outcome.js';
import type { Place, Read } from '../../domain/import/source-post.js';
import {
  acceptanceOf,
  answerOf,
  commentOf,
  isAnswer,
  personOf,
  questionOf,
  type Row,
} from '../../domain/import/stack-exchange.js';
import { AcceptanceWriter } from '../../infra/import/acceptance-writer.js';
import type { Dump, DumpFile } from '../../infra/import/dump-files.js';
import type { Target } from '../../infra/import/origins.js';
import { ReplyWriter } from '../../infra/import/reply-writer.js';
import { ThreadWriter } from '../../infra/import/thread-writer.js';
import { type XmlRow, xmlRows } from '../../infra/import/xml-rows.js';
import { type Phase, phaseOf, sorted } from './phases.js';

type Store = (tx: Tx, rows: XmlRow[], outcome: Outcome) => Promise<void>;

/** Files of which nothing is kept, and why. */
const COUNTED: readonly [DumpFile, ImportReason][] = [
  ['Votes', 'votes-in-score'],
  ['Tags', 'tag-row'],
  ['PostHistory', 'history-row'],
];

/**
 * The readings of a Stack Exchange dump. Posts.xml is read three times, because nothing promises that a question comes
 * before its answers: questions, answers, and what is accepted. People come last: those who wrote nothing stay away.
 */
@Injectable()
export class DumpPhases {
  constructor(
    private readonly threads: ThreadWriter,
    private readonly replies: ReplyWriter,
    private readonly acceptances: AcceptanceWriter,
    private readonly people: ImportedPeople,
    private readonly clock: Clock,
  ) {}

  of(dump: Dump, target: Target): Phase[] {
    const phases = [
      this.phase(dump, 'Posts', 'questions', (tx, rows, outcome) => this.questions(tx, rows, outcome, dump, target)),
      this.phase(dump, 'Posts', 'answers', (tx, rows, outcome) => this.answers(tx, rows, outcome, dump, target)),
      this.phase(dump, 'Posts', 'acceptance', (tx, rows, outcome) => this.accepted(tx, rows, outcome, dump, target)),
      this.phase(dump, 'Comments', 'comments', (tx, rows, outcome) => this.comments(tx, rows, outcome, dump, target)),
      this.phase(dump, 'Users', 'people', (tx, rows, outcome) => this.names(tx, rows, outcome, dump, target)),
      ...COUNTED.map(([file, reason]) =>
        this.phase(dump, file, file.toLowerCase(), async (_tx, rows, outcome) => {
          for (const row of rows) outcome.leave(placeOf(dump, file, row), { reason });
        }),
      ),
    ];
    return phases.filter((phase) => phase !== undefined);
  }

  private phase(dump: Dump, file: DumpFile, name: string, store: Store): Phase | undefined {
    const path = dump.paths[file];
    return path === undefined ? undefined : phaseOf(name, basename(path), () => xmlRows(path), store);
  }

  private async questions(tx: Tx, rows: XmlRow[], outcome: Outcome, dump: Dump, target: Target): Promise<void> {
    const others = rows.filter(({ attributes }) => !isAnswer(attributes));
    const posts = sorted(this.read(dump, 'Posts', others, questionOf), outcome);
    await this.threads.write(tx, target, posts, outcome);
  }

  private async answers(tx: Tx, rows: XmlRow[], outcome: Outcome, dump: Dump, target: Target): Promise<void> {
    const answers = rows.filter(({ attributes }) => isAnswer(attributes));
    await this.below(tx, this.read(dump, 'Posts', answers, answerOf), 'ParentId', outcome, target);
  }

  private async comments(tx: Tx, rows: XmlRow[], outcome: Outcome, dump: Dump, target: Target): Promise<void> {
    await this.below(tx, this.read(dump, 'Comments', rows, commentOf), 'PostId', outcome, target);
  }

  private async below(tx: Tx, reads: Read[], column: string, outcome: Outcome, target: Target): Promise<void> {
    const orphans = await this.replies.write(tx, target, sorted(reads, outcome), outcome);
    for (const { place } of orphans) outcome.leave(place, { reason: 'parent-missing', column });
  }

  private async accepted(tx: Tx, rows: XmlRow[], outcome: Outcome, dump: Dump, target: Target): Promise<void> {
    const acceptances = rows.flatMap((row) => {
      const found = acceptanceOf(row.attributes);
      return found ? [{ ...found, place: placeOf(dump, 'Posts', row) }] : [];
    });
    await this.acceptances.write(tx, target, acceptances, outcome);
  }

  private async names(tx: Tx, rows: XmlRow[], outcome: Outcome, dump: Dump, target: Target): Promise<void> {
    const people = rows.flatMap((row) => {
      const found = personOf(row.attributes);
      if (!found) outcome.leave(placeOf(dump, 'Users', row), { reason: 'row-incomplete' });
      return found ? [{ ...found, row }] : [];
    });
    const known = await this.people.rename(tx, target.source, people);
    outcome.count('people', known.size);
    for (const { externalId, row } of people) {
      if (!known.has(externalId)) outcome.leave(placeOf(dump, 'Users', row), { reason: 'person-without-posts' });
    }
  }

  private read(
    dump: Dump,
    file: DumpFile,
    rows: readonly XmlRow[],
    read: (row: Row, place: Place, site: Dump, now: number) => Read,
  ): Read[] {
    const now = this.clock.now();
    return rows.map((row) => read(row.attributes, placeOf(dump, file, row), dump, now));
  }
}

const placeOf = (dump: Dump, file: DumpFile, { line, attributes }: XmlRow): Place => ({
  file: basename(dump.paths[file] ?? file),
  line,
  id: attributes['Id']?.slice(0, 20).toWellFormed().replaceAll('\0', '') ?? null,
});
