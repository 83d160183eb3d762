import { Injectable } from '@nestjs/common';
import { HOUR, type Instant } from '#kernel';
import { calendarMail, Mailer, type Tx } from '#platform';
import { type Appointment, AppointmentReader } from '../../infra/meetup/appointment-reader.js';
import { CalendarDesk } from './calendar-desk.js';
import { type MailKind, mailText } from './mail-texts.js';

/** Mails with a calendar file; a reminder tells nothing that would change a calendar. */
const WITH_CALENDAR: ReadonlySet<MailKind> = new Set(['confirmation', 'moved', 'cancelled']);

/** Writes to those who come. Every mail has a key of its own, so that a job or event that runs again sends nothing twice. */
@Injectable()
export class MeetupMails {
  constructor(
    private readonly appointments: AppointmentReader,
    private readonly desk: CalendarDesk,
    private readonly mailer: Mailer,
  ) {}

  /** Tells somebody that they are registered; whoever leaves and comes back within the hour has been told. */
  async confirm(tx: Tx, registration: { id: string; meetupId: string; personId: string }, now: Instant): Promise<void> {
    const { id, meetupId, personId } = registration;
    const key = `meetup-confirmation:${meetupId}:${personId}:${Math.floor(now / HOUR)}`;
    for (const appointment of await this.appointments.of(tx, [id])) {
      await this.send(tx, 'confirmation', appointment, key);
    }
  }

  /** Tells everybody registered of the meetup's present time, once for each time it was changed. */
  async tellMoved(tx: Tx, meetupId: string): Promise<void> {
    for (const appointment of await this.appointments.registeredBefore(tx, meetupId)) {
      const { registrationId, meetup } = appointment;
      await this.send(tx, 'moved', appointment, `meetup-moved:${registrationId}:${meetup.sequence}`);
    }
  }

  /** Tells everybody registered that the meetup will not take place. */
  async tellCancelled(tx: Tx, meetupId: string): Promise<void> {
    for (const appointment of await this.appointments.registeredBefore(tx, meetupId)) {
      await this.send(tx, 'cancelled', appointment, `meetup-cancelled:${appointment.registrationId}`);
    }
  }

  /** Reminds of a meetup a day or an hour ahead. */
  async remind(tx: Tx, due: { registrationId: string; kind: 'day' | 'hour' }[]): Promise<void> {
    const ids = [...new Set(due.map(({ registrationId }) => registrationId))];
    const found = await this.appointments.of(tx, ids);
    const appointments = new Map(found.map((appointment) => [appointment.registrationId, appointment]));
    for (const { registrationId, kind } of due) {
      const appointment = appointments.get(registrationId);
      if (!appointment) continue;
      const key = `meetup-reminder:${registrationId}:${kind}:${appointment.meetup.startsAt}`;
      await this.send(tx, `reminder-${kind}`, appointment, key);
    }
  }

  private async send(tx: Tx, kind: MailKind, appointment: Appointment, key: string): Promise<void> {
    const { meetup, locale, email, name } = appointment;
    const entry = this.desk.entryOf(meetup, { attending: true, seesCall: true });
    const written = mailText(kind, locale, { ...meetup, ...appointment, pageUrl: entry.pageUrl });
    const method = entry.cancelled ? 'CANCEL' : 'REQUEST';
    const attachments = WITH_CALENDAR.has(kind)
      ? [
          {
            filename: 'meetup.ics',
            contentType: `text/calendar; charset=utf-8; method=${method}`,
            content: calendarMail(entry, this.desk.sender, { name, email }),
          },
        ]
      : [];
    // That somebody is coming, and whether it takes place, is no matter of choice.
    const topic = WITH_CALENDAR.has(kind)
      ? undefined
      : { name: 'meetup', personId: appointment.personId, usefulUntil: meetup.startsAt };
    await this.mailer.send(tx, { key, to: email, locale, ...written, attachments, topic });
  }
}
