import { Injectable } from '@nestjs/common';
import { type Instant } from '#kernel';
import type { Tx } from '#platform';
import { hindrancesOf } from '../domain/road/eligibility.js';
import { LearnedReader, type LearnedRow } from '../infra/learned-reader.js';

/** What somebody has learned in a class. */
export interface LearnedClass {
  enrolmentId: string;
  /** The member who it is; null where that is not known. */
  personId: string | null;
  /** By name. */
  course: string;
  trainers: string[];
  /** The first day, on the calendar of the class. */
  firstDay: string;
  /** Whole minutes that count; 0 as long as they have not all that the class asks for. */
  minutes: number;
}

/** Who has learned what, for the rooms above: by the rule by which people are submitted. */
@Injectable()
export class LearnedClasses {
  constructor(private readonly reader: LearnedReader) {}

  /**
   * What somebody has learned in a class and in others of its course, each with what counts there. What is made up in
   * another class counts in one of them alone: the first in which it was enough.
   */
  async holdAlike(tx: Tx, enrolmentId: string): Promise<LearnedClass[]> {
    const rows = await this.reader.holdAlike(tx, enrolmentId);
    const first = rows.find(hasLearned);
    return rows.map((row) => ({
      ...{ enrolmentId: row.enrolmentId, personId: row.personId, course: row.course, trainers: row.trainers },
      ...{ firstDay: row.firstDay, minutes: row === first ? row.minutes : 0 },
    }));
  }

  /** The ids of all enrolments in a class. */
  enrolmentsOf(tx: Tx, offeringId: string): Promise<string[]> {
    return this.reader.enrolmentsOf(tx, offeringId);
  }

  /** The ids of all enrolments in classes of which a half-day ended between two moments. */
  enrolmentsEnded(from: Instant, until: Instant): Promise<string[]> {
    return this.reader.enrolmentsEnded(from, until);
  }
}

/** Whether somebody is a candidate of the class, known here, and has what it asks for. */
function hasLearned(row: LearnedRow): boolean {
  const { minutes, requiredMinutes, participation, understanding, withdrawn, makesUp, personId } = row;
  const standing = {
    minutes,
    requiredMinutes,
    participation: participation !== null,
    understanding: understanding !== null,
  };
  return personId !== null && !makesUp && hindrancesOf(standing, withdrawn).length === 0;
}
