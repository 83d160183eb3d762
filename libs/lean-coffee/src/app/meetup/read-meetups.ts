import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DomainError, isId, isMoment, type Page, pageOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { maySee } from '../../domain/meetup/policy.js';
import {
  type MeetupDetails,
  type MeetupListing,
  MeetupReader,
  type Registration,
} from '../../infra/meetup/meetup-reader.js';

/** What the pages show: lists for members, one meetup also for its guests. */
@Injectable()
export class ReadMeetups {
  constructor(
    private readonly reader: MeetupReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Meetups to come, soonest first, or those that are over, latest first.
   *
   * @throws DomainError `invalid-input` where the cursor is not one of ours.
   */
  async list(viewer: Viewer, when: 'upcoming' | 'past', limit: number, cursor?: string): Promise<Page<MeetupListing>> {
    const { id } = memberOf(viewer);
    const [startsAt, after] = cursor === undefined ? [] : (decodeCursor(cursor, ['number', 'string']) ?? [NaN, '']);
    if (cursor !== undefined && !(isMoment(startsAt) && isId(after))) throw notOurs();
    const place = cursor === undefined ? undefined : { startsAt: Number(startsAt), id: String(after) };
    const rows = await this.reader[when](id, this.clock.now(), limit, place);
    return pageOf(
      rows,
      limit,
      (row) => [row.startsAt, row.id],
      (row) => row,
    );
  }

  /** The meetup to look forward to, if there is one. */
  async next(viewer: Viewer): Promise<MeetupListing | undefined> {
    return this.reader.next(memberOf(viewer).id, this.clock.now());
  }

  /** @throws DomainError `not-found`, also where the viewer may not see it. */
  async one(viewer: Viewer, meetupId: string): Promise<MeetupDetails> {
    const found =
      viewer.kind !== 'anonymous' && maySee(viewer, meetupId) && (await this.reader.details(viewer.id, meetupId));
    if (!found) throw new DomainError('not-found');
    return found;
  }

  /**
   * Who comes, in the order in which they said so.
   *
   * @throws DomainError `not-found`, or `invalid-input` where the cursor is not one of ours.
   */
  async registrations(viewer: Viewer, meetupId: string, limit: number, cursor?: string): Promise<Page<Registration>> {
    memberOf(viewer);
    const [after] = cursor === undefined ? [] : (decodeCursor(cursor, ['string']) ?? ['']);
    if (after !== undefined && !isId(after)) throw notOurs();
    const rows = await this.reader.registrations(meetupId, limit, after);
    if (!rows) throw new DomainError('not-found');
    return pageOf(
      rows,
      limit,
      (row) => [row.id],
      (row) => row,
    );
  }
}

const notOurs = () => wrongField('cursor', 'cursor');
