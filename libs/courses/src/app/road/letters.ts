import { Injectable, type OnModuleInit } from '@nestjs/common';
import { People } from '#identity';
import { Configuration, Database, Mailer, type Tx } from '#platform';
import { type LetterText, type LetterFacts, reminderLetter, submittedLetter } from '../../domain/road/letter-text.js';
import { CertificationRepository } from '../../infra/road/certification-repository.js';

/** Whom a letter goes to. */
export interface Addressee {
  enrolmentId: string;
  offeringId: string;
  personId: string | null;
  /** As the roster has it: the Scrum Alliance writes there. We write to the address of the account, where there is one. */
  email: string;
  name: string;
}

/** How the keys of these mails begin; an enrolment follows, and what is told. */
const KEYS = 'courses.road.';

const submittedKey = (enrolmentId: string) => `${KEYS}${enrolmentId}.submitted`;

/** Writes to learners about their certification, in the language of their account. */
@Injectable()
export class RoadLetters implements OnModuleInit {
  constructor(
    private readonly mailer: Mailer,
    private readonly people: People,
    private readonly certifications: CertificationRepository,
    private readonly database: Database,
    private readonly configuration: Configuration,
  ) {}

  onModuleInit(): void {
    // A mail may wait for a day: who was taken back, has withdrawn or has confirmed meanwhile gets none.
    this.mailer.askBefore(KEYS, (key) =>
      this.certifications.isAwaited(this.database, key.slice(KEYS.length).split('.', 1)[0]!),
    );
  }

  /** Once for each, however often they are submitted. */
  submitted(tx: Tx, to: readonly Addressee[], certification: string): Promise<void> {
    return this.send(tx, to, submittedLetter, ({ enrolmentId }) => ({ key: submittedKey(enrolmentId), certification }));
  }

  /** What was not sent yet is not sent. */
  takeBack(tx: Tx, enrolmentIds: readonly string[]): Promise<void> {
    return this.mailer.takeBack(tx, enrolmentIds.map(submittedKey));
  }

  async remind<To extends Addressee & { certification: string; reminders: number }>(tx: Tx, to: readonly To[]) {
    await this.send(tx, to, reminderLetter, ({ enrolmentId, reminders, certification }) => ({
      ...{ key: `${KEYS}${enrolmentId}.reminder-${reminders}`, certification, isReminder: true },
    }));
  }

  private async send<To extends Addressee>(
    tx: Tx,
    to: readonly To[],
    letter: (language: 'en' | 'fr', facts: LetterFacts) => LetterText,
    about: (addressee: To) => { key: string; certification: string; isReminder?: true },
  ): Promise<void> {
    const known = await this.people.byIds(
      to.flatMap(({ personId }) => personId ?? []),
      tx,
    );
    for (const addressee of to) {
      const person = addressee.personId === null ? undefined : known.get(addressee.personId);
      const locale = person?.locale ?? 'en';
      const { key, certification, isReminder } = about(addressee);
      const topic = isReminder && person ? { name: 'class', personId: person.mergedInto ?? person.id } : undefined;
      const text = letter(locale, {
        ...{ name: person?.displayName ?? addressee.name, certification, address: addressee.email },
        link: `${this.configuration.publicUrl}/classes/${addressee.offeringId}/road`,
      });
      await this.mailer.send(tx, { key, to: person?.email ?? addressee.email, locale, ...text, topic });
    }
  }
}
