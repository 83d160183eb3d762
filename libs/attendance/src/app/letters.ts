import { Injectable } from '@nestjs/common';
import type { Person } from '#identity';
import { Configuration, Mailer, type Tx } from '#platform';
import type { AttendanceRecord } from '../domain/record.js';
import { answerLetter, type LetterFacts, type LetterText, recordLetter } from '../domain/record-letter.js';

/** Writes to people about their records. Guests have no address, and are written to once they claim a record. */
@Injectable()
export class Letters {
  constructor(
    private readonly mailer: Mailer,
    private readonly configuration: Configuration,
  ) {}

  /** "Your attendance record": once for a session and person, however often the session is settled. */
  async recordIssued(tx: Tx, to: Person, record: AttendanceRecord): Promise<void> {
    const key = `attendance.record.${record.sessionId}.${record.personId}`;
    await this.send(tx, to, key, recordLetter(to.locale, this.factsOf(to, record)));
  }

  /** The answer to a dispute. */
  async disputeAnswered(tx: Tx, to: Person, record: AttendanceRecord, dispute: { id: string; answer: string }) {
    const text = answerLetter(to.locale, { ...this.factsOf(to, record), answer: dispute.answer });
    await this.send(tx, to, `attendance.dispute.${dispute.id}`, text);
  }

  private factsOf(to: Person, record: AttendanceRecord): LetterFacts {
    const { title, startedOn, minutes, id } = record;
    return {
      name: to.displayName,
      title,
      startedOn,
      minutes,
      link: `${this.configuration.publicUrl}/records/meetups#${id}`,
    };
  }

  private async send(tx: Tx, to: Person, key: string, letter: LetterText): Promise<void> {
    if (to.email === undefined) return;
    await this.mailer.send(tx, { key, to: to.email, locale: to.locale, ...letter });
  }
}
