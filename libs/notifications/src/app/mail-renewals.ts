import { Injectable, type OnModuleInit } from '@nestjs/common';
import { type AttendanceEventPayload, Expiries } from '#attendance';
import { DomainEvents, Mailer, type Tx } from '#platform';
import { Receivers } from './receivers.js';
import { RenewalLetterWriter } from './renewal-letter-writer.js';

/** How the keys of these mails begin; whose, the day of the expiry and the days before it follow. */
const KEYS = 'renewal.';

type Due = AttendanceEventPayload<'attendance.renewal-due'>;

/** Reminds members of certifications that expire, those who want to be. */
@Injectable()
export class MailRenewals implements OnModuleInit {
  constructor(
    private readonly events: DomainEvents,
    private readonly mailer: Mailer,
    private readonly expiries: Expiries,
    private readonly receivers: Receivers,
    private readonly writer: RenewalLetterWriter,
  ) {}

  onModuleInit(): void {
    this.events.on<Due>('attendance.renewal-due', 'notifications', ({ payload }, tx) => this.mail(tx, payload));
    // A mail may wait for a day: who has renewed meanwhile gets none.
    this.mailer.askBefore(KEYS, (key) => this.isStillDue(key));
  }

  private async mail(tx: Tx, { personId, expiresOn, days }: Due): Promise<void> {
    const to = await this.receivers.find(tx, personId);
    const expiry = to && (await this.expiries.on(tx, personId, expiresOn));
    if (!to || !expiry) return;
    const key = `${KEYS}${personId}.${expiresOn}.${days}`;
    await this.mailer.send(tx, await this.writer.write(key, expiry, to));
  }

  private isStillDue(key: string): Promise<boolean> {
    const [personId, expiresOn] = key.slice(KEYS.length).split('.');
    return this.expiries.stillOn(personId!, expiresOn!);
  }
}
