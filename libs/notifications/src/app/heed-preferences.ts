import { Injectable, type OnModuleInit } from '@nestjs/common';
import { MAIL_KINDS, type MailKind, SPACE_MAIL_KINDS, type WayOut } from '#contracts';
import { People } from '#identity';
import type { Instant } from '#kernel';
import { Mailer, type MailPolicy, type MailTopic, type Tx } from '#platform';
import { quietUntil } from '../domain/mail-rhythm.js';
import { MailPreferenceStore } from '../infra/mail-preference-store.js';
import { WaysOut } from './ways-out.js';

const isOneOf = <Name extends string>(names: readonly Name[], name: string): name is Name =>
  (names as readonly string[]).includes(name);

/** Tells the mailer what people chose, whichever room writes to them. */
@Injectable()
export class HeedPreferences implements MailPolicy, OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly preferences: MailPreferenceStore,
    private readonly people: People,
    private readonly out: WaysOut,
  ) {}

  onModuleInit(): void {
    this.mailer.heed(this);
  }

  /** What is chosen by space is asked where the post is known, which is where such mails are written. */
  async wants({ name, personId }: MailTopic, tx?: Tx): Promise<boolean> {
    if (!isOneOf<MailKind>(MAIL_KINDS, name) || isOneOf(SPACE_MAIL_KINDS, name)) return true;
    return (await this.preferences.of(personId, tx))[name] !== 'off';
  }

  async waitsUntil({ personId }: MailTopic, now: Instant): Promise<Instant | undefined> {
    const { quiet } = await this.preferences.rhythmOf(personId);
    if (!quiet) return undefined;
    const person = await this.people.find(personId);
    return person && quietUntil(now, person.timeZone, quiet);
  }

  wayOut({ name, personId }: MailTopic) {
    return this.out.of(personId, name as WayOut);
  }
}
