import type { AppealOutcome, ModerationAction } from '#contracts';
import type { DomainEvent } from '#platform';

/** What moderation tells, with ids and codes alone. */
interface Payloads {
  /** `personId` is whom it concerns: they are told, and may appeal. */
  'moderation.action-taken': { actionId: string; action: ModerationAction; personId: string; postId: string | null };
  'moderation.appeal-decided': { actionId: string; personId: string; outcome: AppealOutcome };
  'moderation.case-opened': { caseId: string; postId: string };
}

/** Makes an event of this room. */
export const moderationEvent = <Type extends keyof Payloads>(
  type: Type,
  payload: Payloads[Type],
): DomainEvent<Payloads[Type]> => ({ type, payload });

/** What an event of this room tells. */
export type ModerationEventPayload<Type extends keyof Payloads> = Payloads[Type];
