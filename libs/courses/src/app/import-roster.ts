import { Injectable } from '@nestjs/common';
import { emailAddress } from '#identity';
import { Clock, wrongField } from '#kernel';
import { memberOf, UnitOfWork, type Viewer } from '#platform';
import { coursesEvent } from '../courses-events.js';
import { guessedMapping, isEnough, type RosterMapping } from '../domain/roster/columns.js';
import { readRow, type RosterEntry, type RowProblem } from '../domain/roster/entry.js';
import { planRoster } from '../domain/roster/plan.js';
import { EnrolmentRepository } from '../infra/enrolment-repository.js';
import { MappingRepository } from '../infra/mapping-repository.js';
import { OfferingRepository } from '../infra/offering-repository.js';
import { LinkMembers } from './link-members.js';
import { ensureStands, lockRun } from './refusals.js';
import { readRosterFile, type RosterFile } from './roster-file.js';

/** What a file does to a roster, or did. */
export interface RosterReport {
  applied: boolean;
  encoding: RosterFile['encoding'];
  delimiter: string;
  header: string[];
  mapping: RosterMapping;
  /** Where the mapping comes from: whoever asks, a file with the same columns, or the names of the columns. */
  mappedBy: 'told' | 'remembered' | 'guessed';
  /** Rows below the header that are not empty. */
  rows: number;
  added: number;
  changed: number;
  unchanged: number;
  /** Addresses of people who have withdrawn; nothing was changed about them. */
  withdrawn: string[];
  /** In the order of rows. The rows that have any are left out, the others are taken. */
  problems: RowProblem[];
  /** How many are enrolled afterwards, and seats there are; more people than seats is told, and not refused. */
  enrolled: number;
  capacity: number;
}

/** Brings the roster of a class up to what a registration system says. */
@Injectable()
export class ImportRoster {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly offerings: OfferingRepository,
    private readonly enrolments: EnrolmentRepository,
    private readonly mappings: MappingRepository,
    private readonly members: LinkMembers,
    private readonly clock: Clock,
  ) {}

  /**
   * Looks at a file, and with `apply` takes it: the rows with a problem are left out, all others are stored, or none where
   * the request fails. Nobody is removed because a file does not name them.
   *
   * @param told which column holds what; otherwise as the last time, or as the columns' names say
   * @throws DomainError `not-found`, `class-cancelled`; `invalid-input` naming `file` or `mapping`
   */
  async run(
    viewer: Viewer,
    offeringId: string,
    content: AsyncIterable<Uint8Array>,
    { apply, told }: { apply: boolean; told?: RosterMapping | undefined },
  ): Promise<RosterReport> {
    const file = await readRosterFile(content);
    return this.unitOfWork.run(async (tx) => {
      const offering = await lockRun(tx, this.offerings, viewer, offeringId);
      ensureStands(offering);
      const { mapping, mappedBy } = mapped(file.header, told, await this.mappings.recall(tx, file.header));
      if (apply && !isEnough(mapping)) throw wrongField('mapping', 'columns-missing');
      const { entries, problems } = readRows(file, mapping);
      const known = await this.enrolments.byEmail(tx, offeringId);
      const plan = planRoster(entries, known, mapping.email ?? 0);
      if (apply) {
        const now = this.clock.now();
        await this.enrolments.add(tx, offeringId, plan.add, memberOf(viewer).id, now);
        await this.enrolments.update(tx, plan.update);
        await this.members.run(tx, { offeringId });
        tx.emit(coursesEvent('courses.roster-changed', { offeringId }));
        await this.mappings.remember(tx, file.header, mapping, now);
      }
      const before = new Set(known.values());
      const enrolled = [...before].filter(({ withdrawn }) => !withdrawn).length + plan.add.length;
      return {
        ...{ applied: apply, encoding: file.encoding, delimiter: file.delimiter, header: file.header },
        ...{ mapping, mappedBy, rows: file.rows.length },
        ...{
          added: plan.add.length,
          changed: plan.update.length,
          unchanged: plan.unchanged,
          withdrawn: plan.withdrawn,
        },
        problems: [...problems, ...plan.problems].toSorted((one, other) => one.row - other.row),
        ...{ enrolled, capacity: offering.capacity },
      };
    });
  }
}

/** @throws DomainError `invalid-input` naming `mapping` where a column is told that is not there */
function mapped(header: string[], told: RosterMapping | undefined, remembered: RosterMapping | undefined) {
  if (!told) {
    return remembered
      ? { mapping: remembered, mappedBy: 'remembered' as const }
      : { mapping: guessedMapping(header), mappedBy: 'guessed' as const };
  }
  const columns = Object.values(told);
  if (columns.some((column) => column >= header.length)) throw wrongField('mapping', 'unknown');
  if (new Set(columns).size < columns.length) throw wrongField('mapping', 'repeated');
  return { mapping: told, mappedBy: 'told' as const };
}

/** Where it is not known which columns hold address and name, nothing is read: that is told by the mapping alone. */
function readRows({ header, rows }: RosterFile, mapping: RosterMapping) {
  const entries: { row: number; entry: RosterEntry }[] = [];
  const problems: RowProblem[] = [];
  if (!isEnough(mapping)) return { entries, problems };
  for (const { row, values } of rows) {
    const read = readRow(values, { row, columns: header.length, mapping }, emailAddress);
    if ('entry' in read) entries.push(read);
    else problems.push(...read.problems);
  }
  return { entries, problems };
}
