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
   * Those who may not be submitted yet stand first, then who may, then who was; within each, addresses that want looking at,
   * then by name.
   *
   * @param cursor the last one on the page before
   * @throws DomainError `not-found`; `invalid-input` where the cursor is not one of ours
   */
  async page(viewer: Viewer, offeringId: string, limit: number, cursor?: string): Promise<SubmissionPart> {
    const [after] = cursor === undefined ? [] : (decodeCursor(cursor, ['string']) ?? ['']);
    if (after !== undefined && !isId(after)) throw wrongField('cursor', 'cursor');
    const found = await this.found(viewer, offeringId);
    const all = this.candidatesOf(found);
    const ordered = all.toSorted((one, other) => placeOf(one) - placeOf(other));
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
      differing: all.filter(differs).length,
    };
    return { ...page, course: found.course, requiredMinutes: found.requiredMinutes, counts };
  }

  /**
   * Who may be submitted and was not yet, as a file for the Scrum Alliance.
   *
   * @param submittedToo whether those who were submitted before are in it as well
   * @throws DomainError `not-found`
   */
  async file(viewer: Viewer, offeringId: string, submittedToo: boolean): Promise<string> {
    const all = this.candidatesOf(await this.found(viewer, offeringId));
    return submissionFile(all.filter((one) => isEligible(one) || (submittedToo && one.facts.submitted)));
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

/** What is still to be done stands before what is done. */
function placeOf(candidate: Candidate): number {
  if (candidate.facts.submitted) return 4;
  return (isEligible(candidate) ? 2 : 0) + (differs(candidate) ? 0 : 1);
}
