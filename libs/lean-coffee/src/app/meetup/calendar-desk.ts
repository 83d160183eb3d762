import { Injectable } from '@nestjs/common';
import { Configuration } from '#platform';
import type { CalendarEntry, CalendarSender } from '../../domain/meetup/calendar.js';
import type { Meetup } from '../../domain/meetup/meetup.js';

const NAME_AND_ADDRESS = /^\s*(.*?)\s*<([^<>]+)>\s*$/;

/** How calendar entries of this installation are signed, and where they point. */
@Injectable()
export class CalendarDesk {
  readonly sender: CalendarSender;

  constructor(private readonly configuration: Configuration) {
    const [, name, email] = NAME_AND_ADDRESS.exec(configuration.mailFrom) ?? [];
    this.sender = {
      name: name || 'Afterclass',
      email: email ?? configuration.mailFrom.trim(),
      host: new URL(configuration.publicUrl).hostname,
    };
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
      meetupId: meetup.id,
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
