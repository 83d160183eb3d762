import type { DomainEvent } from '../database/unit-of-work.js';

/** The event that tells that somebody administered the house; the log notes each. */
export const ADMINISTRATION_ACT = 'platform.administration-act';

/** What was done, with ids, codes and settings alone: no secret, no address, no name of a person. */
export interface AdministrationAct {
  /** `<what>.<done>`, for example `roles.changed`. */
  action: string;
  actorId: string;
  /** Whom it was about. */
  personId?: string;
  codes?: Record<string, string | number | boolean | readonly string[] | null>;
}

/** Makes the event, to be emitted in the transaction that does it: what an administrator did is never without an entry. */
export const administrationAct = (act: AdministrationAct): DomainEvent<AdministrationAct> => ({
  type: ADMINISTRATION_ACT,
  payload: act,
});
