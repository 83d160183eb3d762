import { Injectable } from '@nestjs/common';
import { type CalendarEntry, type CalendarSender, calendarSender, Configuration } from '#platform';
import type { Meetup } from '../../domain/meetup/meetup.js';

/** How calendar entries of this installation are signed, and where they point. */
@Injectable()
export class CalendarDesk {
  readonly sender: CalendarSender;
  private readonly sources: ((personId: string) => Promise<CalendarEntry[]>)[] = [];

  constructor(private readonly configuration: Configuration) {
    this.sender = calendarSender(configuration);
  }

  /** Shows what a room above has for somebody in their feed as well. At module init. */
  alsoShow(source: (personId: string) => Promise<CalendarEntry[]>): void {
    this.sources.push(source);
  }

  /** What the rooms above have for somebody. */
  async fromAbove(personId: string): Promise<CalendarEntry[]> {
    return (await Promise.all(this.sources.map((source) => source(personId)))).flat();
  }

  /** A path of the API as a full address that works outside the browser. */
  apiUrl(path: string): string {
    return `${this.configuration.publicUrl}/api/v1${path}`;
  }

  /** A page of the web client. */
  pageUrl(path: string): string {
    return `${this.configuration.publicUrl}${path}`;
  }

  /** The entry of a meetup for somebody who attends or not, and may see the call or not. */
  entryOf(meetup: Meetup, reader: { attending: boolean; seesCall: boolean }): CalendarEntry {
    return {
      id: meetup.id,
      title: meetup.title,
      description: meetup.description,
      zone: meetup.zone,
      startsAt: meetup.startsAt,
      endsAt: meetup.endsAt,
      sequence: meetup.sequence,
      updatedAt: meetup.updatedAt,
      cancelled: meetup.cancelledAt !== null,
      attending: reader.attending,
      callUrl: reader.seesCall ? meetup.callUrl : null,
      pageUrl: this.pageUrl(`/meetups/${meetup.id}`),
    };
  }
}
