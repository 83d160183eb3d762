import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#platform';
import { seusOf } from '../../domain/rules.js';
import { ReminderStore } from '../../infra/planner/reminder-store.js';
import { ShowPlan } from './show-plan.js';

/** What a reminder of an expiry tells. */
export interface Expiry {
  codes: string[];
  expiresOn: string;
  /** Below zero once it has passed. */
  daysLeft: number;
  /** Scrum Education Units: what is needed, and what counts so far. */
  seus: number;
  countedSeus: number;
  /** US dollars. */
  fee: number;
  minutesMissing: number;
  meetupsMissing: number | null;
}

/** Certifications of members that expire on a day, for the rooms that write to them. */
@Injectable()
export class Expiries {
  constructor(
    private readonly plans: ShowPlan,
    private readonly reminders: ReminderStore,
    private readonly database: Database,
  ) {}

  /** What of somebody's expires on that day; undefined where nothing does, any more. */
  async on(tx: Tx, personId: string, expiresOn: string): Promise<Expiry | undefined> {
    const plan = (await this.plans.of(personId, tx))?.plan;
    const goal = plan?.goals.find(({ by }) => by === expiresOn);
    if (!plan || !goal) return undefined;
    const {
      seus,
      fee,
      daysLeft,
      missingMinutes: minutesMissing,
      meetupsMissing,
      countedMinutes,
      certifications,
    } = goal;
    return {
      ...{ expiresOn, daysLeft, seus, fee, minutesMissing, meetupsMissing },
      codes: certifications.map(({ code }) => code),
      countedSeus: seusOf(countedMinutes, plan),
    };
  }

  /** Whether anything of theirs still does. */
  stillOn(personId: string, expiresOn: string): Promise<boolean> {
    return this.reminders.stillExpires(this.database, personId, expiresOn);
  }
}
