import { Injectable } from '@nestjs/common';
import { ROLES } from '#contracts';
import { Standing } from '#identity';
import { Clock, DAY, DomainError, uuidv7 } from '#kernel';
import {
  calendarFeed,
  calendarFile,
  documentOf,
  LinkTokens,
  memberOf,
  type MemberViewer,
  type TextDocument,
  UnitOfWork,
  type Viewer,
} from '#platform';
import { maySeeCall } from '../../domain/meetup/policy.js';
import { type CalendarMeetup, CalendarReader, type Feed } from '../../infra/meetup/calendar-reader.js';
import { CalendarDesk } from './calendar-desk.js';

/** How long past meetups stay in a feed. */
const KEPT = 90 * DAY;

/** Meetups in people's own calendars: as a file, and as a feed under a secret address. */
@Injectable()
export class CalendarAccess {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly calendars: CalendarReader,
    private readonly tokens: LinkTokens,
    private readonly desk: CalendarDesk,
    private readonly standing: Standing,
    private readonly clock: Clock,
  ) {}

  /** One meetup as a file. @throws DomainError `not-found`. */
  async file(viewer: Viewer, meetupId: string): Promise<TextDocument> {
    const member = memberOf(viewer);
    const found = await this.calendars.one(meetupId, member.id);
    if (!found) throw new DomainError('not-found');
    return documentOf(calendarFile([this.entryFor(member, found)], this.desk.sender), found.meetup.updatedAt);
  }

  /** The address of the viewer's feed; null where they have none. */
  async feedUrl(viewer: Viewer): Promise<string | null> {
    const id = await this.calendars.feedOf(memberOf(viewer).id);
    return id ? this.urlOf(id) : null;
  }

  /** Gives the viewer a feed under a new address; the old one shows nothing from now on. */
  async makeFeed(viewer: Viewer): Promise<string> {
    const { id: personId } = memberOf(viewer);
    const now = this.clock.now();
    const id = uuidv7(now);
    await this.unitOfWork.run((tx) => this.calendars.replaceFeed(tx, { id, personId }, now));
    return this.urlOf(id);
  }

  /** Withdraws the viewer's feed. */
  async revokeFeed(viewer: Viewer): Promise<void> {
    const { id } = memberOf(viewer);
    await this.unitOfWork.run((tx) => this.calendars.removeFeed(tx, id));
  }

  /**
   * What the feed of that token shows: every meetup, with the way into the call where its owner comes or hosts,
   * and the days that the rooms above have for them.
   *
   * @throws DomainError `not-found` where there is no such feed, or no longer; `suspended`.
   */
  async feed(token: string): Promise<TextDocument> {
    const id = this.tokens.idOf('calendar-feed', token);
    const feed = id && (await this.calendars.feed(id, this.clock.now() - KEPT));
    if (!feed) throw new DomainError('not-found');
    await this.unitOfWork.run((tx) => this.standing.ensureMaySignIn(tx, feed.personId));
    const owner = ownerOf(feed);
    const meetups = feed.meetups.map((meetup) => this.entryFor(owner, meetup));
    const entries = [...meetups, ...(await this.desk.fromAbove(feed.personId))];
    const lastModified = Math.max(feed.touchedAt, ...entries.map(({ updatedAt }) => updatedAt));
    return documentOf(calendarFeed(entries, this.desk.sender, this.desk.sender.name), lastModified);
  }

  private entryFor(reader: MemberViewer, { meetup, registered }: CalendarMeetup) {
    const hosts = meetup.hostId === reader.id || meetup.cohostIds.includes(reader.id);
    return this.desk.entryOf(meetup, {
      attending: registered || hosts,
      seesCall: maySeeCall(reader, meetup, registered),
    });
  }

  private urlOf(id: string): string {
    return this.desk.apiUrl(`/calendar/${this.tokens.tokenOf('calendar-feed', id)}.ics`);
  }
}

/** Whoever holds the address reads as its owner, and nothing but the feed. */
const ownerOf = (feed: Feed): MemberViewer => ({
  kind: 'member',
  id: feed.personId,
  roles: ROLES.filter((role) => feed.roles.includes(role)),
  scopes: [],
  sessionId: '',
});
