import { type Instant, instantOf, wallTimeOf } from '#kernel';
import ical, {
  type ICalAttendeeData,
  ICalAttendeeStatus,
  type ICalCalendar,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { Temporal } from 'temporal-polyfill';
import { tzlib_get_ical_block } from 'timezones-ical-library';

/** A meetup, a half-day of a class or a day to keep in mind as one person's calendar shows it. */
export interface CalendarEntry {
  /** Of what it shows. The entry keeps it whatever else about it changes. */
  id: string;
  title: string;
  description: string;
  zone: string;
  startsAt: Instant;
  endsAt: Instant;
  /** Whether it is a day of the calendar rather than a time: the one that begins at `startsAt` in UTC. */
  allDay?: boolean;
  sequence: number;
  updatedAt: Instant;
  cancelled: boolean;
  /** Whether its reader takes part, and so is busy; otherwise it is only marked. */
  attending: boolean;
  /** Shown only to whom it may be shown. */
  callUrl: string | null;
  /** Where an entry without a call takes place; its page unless said otherwise. */
  place?: string;
  /** The page about it. */
  pageUrl: string;
}

/** Who sends calendar entries, and for which host name the ids of entries are unique. */
export interface CalendarSender {
  name: string;
  email: string;
  host: string;
}

/** The reader of an entry that goes by mail. */
export interface CalendarReader {
  name: string;
  email: string;
}

/**
 * A file for whoever downloads it, with all entries of one meetup or class. One that was cancelled takes itself out of the
 * calendar again.
 */
export function calendarFile(entries: readonly CalendarEntry[], sender: CalendarSender): string {
  const cancelled = entries.every((entry) => entry.cancelled);
  const method = cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.PUBLISH;
  const events = entries.map((entry) => eventOf(entry, sender));
  return calendar(sender, method, events).toString();
}

/** A file for a mail (RFC 5546, sections 3.2.2 and 3.2.5): an update, or a cancellation, of what the reader accepted. */
export function calendarMail(entry: CalendarEntry, sender: CalendarSender, reader: CalendarReader): string {
  const method = entry.cancelled ? ICalCalendarMethod.CANCEL : ICalCalendarMethod.REQUEST;
  const attendee: ICalAttendeeData = { ...reader, rsvp: false, status: ICalAttendeeStatus.ACCEPTED };
  return calendar(sender, method, [{ ...eventOf(entry, sender), attendees: [attendee] }]).toString();
}

/** The feed a calendar subscribes to. */
export function calendarFeed(entries: CalendarEntry[], sender: CalendarSender, name: string): string {
  const events = entries.map((entry) => eventOf(entry, sender));
  const feed = calendar(sender, ICalCalendarMethod.PUBLISH, events);
  return feed.name(name).ttl(REFRESH_SECONDS).toString();
}

/** How often a subscriber is asked to look again. */
const REFRESH_SECONDS = 3_600;

function calendar(sender: CalendarSender, method: ICalCalendarMethod, events: ICalEventData[]): ICalCalendar {
  return ical({
    prodId: { company: sender.name, product: 'Calendar', language: 'EN' },
    method,
    // No zone for the calendar itself: only then are the stamps of its entries written in UTC, as they must be.
    timezone: { name: null, generator: vtimezone },
    events,
  });
}

function eventOf(entry: CalendarEntry, sender: CalendarSender): ICalEventData {
  return {
    id: `${entry.id}@${sender.host}`,
    ...timesOf(entry),
    stamp: new Date(entry.updatedAt),
    lastModified: new Date(entry.updatedAt),
    sequence: entry.sequence,
    summary: entry.title,
    description: descriptionOf(entry),
    location: entry.callUrl ?? entry.place ?? entry.pageUrl,
    url: entry.pageUrl,
    organizer: { name: sender.name, email: sender.email },
    status: statusOf(entry),
    transparency: entry.attending ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
  };
}

function statusOf(entry: CalendarEntry): ICalEventStatus {
  if (entry.cancelled) return ICalEventStatus.CANCELLED;
  return entry.attending || entry.allDay ? ICalEventStatus.CONFIRMED : ICalEventStatus.TENTATIVE;
}

function descriptionOf(entry: CalendarEntry): string | null {
  const parts = [entry.description, entry.callUrl, entry.pageUrl].filter((part) => part);
  return parts.length > 0 ? parts.join('\n\n') : null;
}

type Times = Pick<ICalEventData, 'start' | 'end' | 'timezone' | 'allDay'>;

/** Times on the wall with their zone; in UTC where the wall shows the same time twice that night. */
function timesOf({ startsAt, endsAt, zone, allDay }: CalendarEntry): Times {
  if (allDay) return { start: new Date(startsAt), end: new Date(endsAt), timezone: null, allDay };
  const unambiguous = [startsAt, endsAt].every((instant) => instantOf(wallTimeOf(instant, zone), zone) === instant);
  if (!unambiguous) return { start: new Date(startsAt), end: new Date(endsAt), timezone: null };
  const inZone = (instant: Instant) => Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
  return { start: inZone(startsAt), end: inZone(endsAt), timezone: zone };
}

/** The VTIMEZONE of a zone. The library files an alias under the name it stands for; entries use the alias. */
function vtimezone(zone: string): string | null {
  const block = tzlib_get_ical_block(zone)[0];
  return block ? block.replace(/^TZID:.*$/m, `TZID:${zone}`) : null;
}
