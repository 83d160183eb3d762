import { Injectable } from '@nestjs/common';
import { People } from '#identity';
import { Clock, uuidv7, wallTimeOf } from '#kernel';
import { type Tx, UnitOfWork } from '#platform';
import { type AttendanceRecord, reckoned } from '../domain/record.js';
import { type AttendanceRules, attendanceRules } from '../domain/rules.js';
import { called, inEffect, type Versions } from '../domain/rules/versions.js';
import type { SessionFacts } from '../domain/session-facts.js';
import { settle } from '../domain/settlement.js';
import { ClosedSessions, type Reading } from '../infra/closed-sessions.js';
import { RecordRepository } from '../infra/record-repository.js';
import { KeepRecord } from './keep-record.js';

/**
 * Settles a closed session: one row for each person who was there, a record and one e-mail for each who was there long
 * enough. It may be run at any time and any number of times, also at once: the same facts change nothing, later facts
 * and claimed guests are taken up, and overrides stand.
 *
 * It answers no viewer: jobs run it, after a session closed or a guest turned out to be a member.
 */
@Injectable()
export class SettleSession {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly sessions: ClosedSessions,
    private readonly records: RecordRepository,
    private readonly people: People,
    private readonly keeping: KeepRecord,
    private readonly clock: Clock,
  ) {}

  /** Settles the session with that id; nothing happens where there is none, or where it is not over. */
  async run(sessionId: string): Promise<void> {
    // Read before the transaction: those who wait for the lock inside it may hold all the connections there are.
    const reading = await this.sessions.read(sessionId);
    if (reading) await this.unitOfWork.run((tx) => this.settle(tx, reading));
  }

  private async settle(tx: Tx, reading: Reading): Promise<void> {
    const { facts, readAt: factsReadAt, memberFor, versions } = reading;
    const known = await this.absorbGuests(tx, await this.records.lockSession(tx, facts.sessionId), memberFor);
    const settlements = settle(facts, rulesFor(facts, known, versions));
    const attendees = await this.people.byIds(
      settlements.map(({ personId }) => personId),
      tx,
    );
    const overrides = await this.records.overridesOf(
      tx,
      [...known.values()].map(({ id }) => id),
    );
    for (const settlement of settlements) {
      const attendee = attendees.get(settlement.personId);
      const before = known.get(settlement.personId);
      if (!attendee || (before && before.factsReadAt > factsReadAt)) continue;
      const words = (before && overrides.get(before.id)) ?? [];
      const now = this.clock.now();
      const reckoning = { settlement, overrides: words, session: facts, language: attendee.locale, factsReadAt, now };
      const after = reckoned(before, reckoning, () => uuidv7(now));
      await this.keeping.keep(tx, attendee, before, after, 'facts');
    }
  }

  /** The stored records by the member they belong to today. Where a member has a guest's besides, that one goes. */
  private async absorbGuests(tx: Tx, stored: AttendanceRecord[], memberFor: Reading['memberFor']) {
    const byMember = new Map(stored.map((record) => [memberFor(record.personId), record]));
    for (const record of stored)
      if (memberFor(record.personId) === record.personId) byMember.set(record.personId, record);
    for (const record of stored) {
      const kept = byMember.get(memberFor(record.personId))!;
      if (kept !== record) await this.keeping.absorb(tx, record, kept);
    }
    return byMember;
  }
}

/** A session that was settled before is settled by the rules it was settled by then. */
function rulesFor(
  facts: SessionFacts,
  known: ReadonlyMap<string, AttendanceRecord>,
  versions: Versions<'attendance'>,
): AttendanceRules {
  const [first] = known.values();
  const began = wallTimeOf(facts.startedAt ?? facts.scheduledStart, 'UTC').date;
  const found = first ? called(versions, first.ruleVersion) : inEffect(versions, began);
  if (!found) throw new Error(`There are no attendance rules of version ${first?.ruleVersion}`);
  return attendanceRules(found.version, found.numbers);
}
