import type { Candidate, ClassStatistics, SubmissionPart } from '../../app/road/read-submission.js';
import type { Road } from '../../domain/road/road.js';
import type { Learner, OwnRoad } from '../../infra/road/road-reader.js';
import type { CandidateResponse, ClassStatisticsResponse, RoadResponse, SubmissionResponse } from './responses.js';

const presentParts = (learner: Learner, road: Road) => {
  const { standing, activatedOn, exam } = learner.facts;
  return {
    ...standing,
    ...{ state: road.state, activatedOn, exam },
    submittedAt: learner.submittedAt === null ? null : new Date(learner.submittedAt).toISOString(),
    issuedOn: 'issuedOn' in road ? road.issuedOn : null,
    expiresOn: 'expiresOn' in road ? road.expiresOn : null,
  };
};

/** One's own road. */
export const presentRoad = ({ course, learner, road }: OwnRoad & { road: Road }): RoadResponse => ({
  ...presentParts(learner, road),
  ...{ course, email: learner.email, preWorkSent: learner.facts.preWorkSent },
  renewedUntil: learner.facts.renewedUntil,
});

const presentCandidate = (candidate: Candidate): CandidateResponse => {
  const { enrolmentId, name, email, accountEmail, organisation, withdrawn, hindrances } = candidate;
  return {
    ...presentParts(candidate, candidate.road),
    ...{ enrolmentId, name, email, accountEmail, organisation, withdrawn, hindrances },
  };
};

/** A page of a class's candidates. */
export const presentSubmission = ({ items, ...part }: SubmissionPart): SubmissionResponse => ({
  ...part,
  items: items.map(presentCandidate),
});

/** Who was there. */
export const presentStatistics = ({ enrolled, halfDays }: ClassStatistics): ClassStatisticsResponse => ({
  enrolled,
  halfDays: halfDays.map((half) => ({ ...half, startsAt: new Date(half.startsAt).toISOString() })),
});
