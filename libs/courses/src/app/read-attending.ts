import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DomainError, isId, type Page, pageOf, wrongField } from '#kernel';
import { type CalendarEntry, calendarFile, calendarSender, Configuration, memberOf, type Viewer } from '#platform';
import { type AttendedClass, AttendingReader, type Participant } from '../infra/attending-reader.js';
import type { OfferingAbout } from '../infra/offering-reader.js';
import { placeIn } from './place-in.js';

/** Classes, for those who are in them. Whoever has withdrawn finds nothing. */
@Injectable()
export class ReadAttending {
  constructor(
    private readonly reader: AttendingReader,
    private readonly configuration: Configuration,
    private readonly clock: Clock,
  ) {}

  /**
   * Those to come or under way, soonest first, or those that are over, latest first.
   *
   * @throws DomainError `invalid-input` where the cursor is not one of ours
   */
  async list(viewer: Viewer, when: 'upcoming' | 'past', limit: number, cursor?: string): Promise<Page<OfferingAbout>> {
    const after = cursor === undefined ? undefined : placeIn(cursor);
    const rows = await this.reader[when](memberOf(viewer).id, this.clock.now(), limit, after);
    return pageOf(
      rows,
      limit,
      (row) => [row.startsAt, row.id],
      (row) => row,
    );
  }

  /** @throws DomainError `not-found`, also for who is not in it */
  async one(viewer: Viewer, id: string): Promise<AttendedClass> {
    const found = await this.reader.one(memberOf(viewer).id, id);
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /** Who else is in it, by name. @throws DomainError as `one`; `invalid-input` where the cursor is not one of ours */
  async participants(viewer: Viewer, id: string, limit: number, cursor?: string): Promise<Page<Participant>> {
    const after = cursor === undefined ? undefined : nameIn(cursor);
    const rows = await this.reader.participants(memberOf(viewer).id, id, limit, after);
    if (!rows) throw new DomainError('not-found');
    return pageOf(
      rows,
      limit,
      (row) => [row.sortName, row.id],
      (row) => row,
    );
  }

  /** A file with each half-day, for the viewer's own calendar. @throws DomainError as `one` */
  async calendar(viewer: Viewer, id: string): Promise<string> {
    const found = await this.one(viewer, id);
    const pageUrl = `${this.configuration.publicUrl}/classes/${id}`;
    const now = this.clock.now();
    const entries = found.halfDays.map((half): CalendarEntry => ({
      ...{ id: half.id, startsAt: half.startsAt, endsAt: half.endsAt, zone: found.zone },
      ...{ title: `${found.course.code} · ${found.title || found.course.name}`, description: '' },
      ...{ sequence: found.sequence, updatedAt: now, cancelled: found.cancelledAt !== null, attending: true },
      ...{ callUrl: found.callUrl, ...(found.address && { place: found.address }), pageUrl },
    }));
    return calendarFile(entries, calendarSender(this.configuration));
  }
}

function nameIn(cursor: string): { name: string; id: string } {
  const [name, id] = decodeCursor(cursor, ['string', 'string']) ?? ['', ''];
  if (!isId(id)) throw wrongField('cursor', 'cursor');
  return { name: String(name), id };
}
