import { Injectable } from '@nestjs/common';
import { Clock, decodeCursor, DomainError, isId, type Page, pageOf, wallTimeOf, wrongField } from '#kernel';
import { memberOf, type Viewer } from '#platform';
import { type Hindrance, hindrancesOf } from '../../domain/road/eligibility.js';
import { mayPlan } from '../../domain/policy.js';
import { type Road, roadOf } from '../../domain/road/road.js';
import { type HalfDayStatistics, statisticsOf } from '../../domain/road/statistics.js';
import { submissionFile } from '../../domain/road/submission-file.js';
import { type ClassRoads, type Learner, type RoadCourse, RoadReader } from '../../infra/road/road-reader.js';

/** Somebody who may be submitted, may not yet, or was. */
export interface Candidate extends Learner {
  road: Road;
  /** What keeps them from being submitted; nothing of who was. */
  hindrances: Hindrance[];
}

/** A part of a class's candidates, and how many of each kind there are in all. */
export interface SubmissionPart extends Page<Candidate> {
  course: RoadCourse;
  requiredMinutes: number;
  counts: {
    /** May be submitted now. */
    eligible: number;
    /** May not yet. */
    hindered: number;
    submitted: number;
    /** Not submitted, with another address than their account has. */
    differing: number;
  };
}

/** How many are in a class, and were in each half-day of it. */
export interface ClassStatistics {
  enrolled: number;
  halfDays: HalfDayStatistics[];
}

/** How far the people of a class are on the road to their certification, for who runs it. */
@Injectable()
export class ReadSubmission {
  constructor(
    private readonly roads: RoadReader,
    private readonly clock: Clock,
  ) {}

  /**
   * Addresses that want looking at first, then by name.
   *
   * @param cursor the last one on the page before
   * @throws DomainError `not-found`; `invalid-input` where the cursor is not one of ours
   */
  async page(viewer: Viewer, offeringId: string, limit: number, cursor?: string): Promise<SubmissionPart> {
    const [after] = cursor === undefined ? [] : (decodeCursor(cursor, ['string']) ?? ['']);
    if (after !== undefined && !isId(after)) throw wrongField('cursor', 'cursor');
    const found = await this.found(viewer, offeringId);
    const all = this.candidatesOf(found);
    const differing = all.filter(differs);
    const ordered = [...differing, ...all.filter((candidate) => !differs(candidate))];
    const from = ordered.findIndex(({ enrolmentId }) => enrolmentId === after) + 1;
    const page = pageOf(
      ordered.slice(from, from + limit + 1),
      limit,
      ({ enrolmentId }) => [enrolmentId],
      (row) => row,
    );
    const counts = {
      eligible: all.filter(isEligible).length,
      hindered: all.filter(({ hindrances }) => hindrances.length > 0).length,
      submitted: all.filter(({ facts }) => facts.submitted).length,
      differing: differing.length,
    };
    return { ...page, course: found.course, requiredMinutes: found.requiredMinutes, counts };
  }

  /** Who may be submitted and was not yet, as a file for the Scrum Alliance. @throws DomainError `not-found` */
  async file(viewer: Viewer, offeringId: string): Promise<string> {
    return submissionFile(this.candidatesOf(await this.found(viewer, offeringId)).filter(isEligible));
  }

  /** Who was in each half-day of a class, and by what that counts. @throws DomainError `not-found` */
  async statistics(viewer: Viewer, offeringId: string): Promise<ClassStatistics> {
    const { learners } = await this.found(viewer, offeringId);
    const enrolled = learners.filter(({ withdrawn }) => !withdrawn);
    return { enrolled: enrolled.length, halfDays: statisticsOf(enrolled) };
  }

  private async found(viewer: Viewer, offeringId: string): Promise<ClassRoads> {
    const found = mayPlan(viewer) && (await this.roads.ofClass(memberOf(viewer), offeringId));
    if (!found) throw new DomainError('not-found');
    return found;
  }

  private candidatesOf({ learners, course, zone }: ClassRoads): Candidate[] {
    const today = wallTimeOf(this.clock.now(), zone).date;
    return learners.map((learner) => ({
      ...learner,
      road: roadOf(learner.facts, course, today),
      hindrances: learner.facts.submitted ? [] : hindrancesOf(learner.facts.standing, learner.withdrawn),
    }));
  }
}

const isEligible = ({ facts, hindrances }: Candidate): boolean => !facts.submitted && hindrances.length === 0;

const differs = ({ facts, accountEmail }: Candidate): boolean => !facts.submitted && accountEmail !== null;
