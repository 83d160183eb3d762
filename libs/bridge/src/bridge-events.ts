import type { DomainEvent } from '#platform';

/** A question waits for a meetup that may have begun already. */
export const QUESTION_PROPOSED = 'bridge.question-proposed';

export interface QuestionProposed {
  meetupId: string;
}

export const questionProposed = (meetupId: string): DomainEvent<QuestionProposed> => ({
  type: QUESTION_PROPOSED,
  payload: { meetupId },
});
