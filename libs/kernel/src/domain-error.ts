import { type ErrorCode, fieldProblem, type FieldProblem, type FieldReason, type ReasonParams } from '#contracts';

/**
 * An expected failure, by its code. The platform turns it into an RFC 9457 problem object, over HTTP and in the
 * acknowledgements of socket commands alike; status and title come from the registry in `contracts/errors.ts`.
 */
export class DomainError extends Error {
  constructor(
    readonly code: ErrorCode,
    /** One sentence for the person in front of the screen. Never says what is hidden. */
    readonly detail?: string,
    /** The fields at fault, each with its reason. */
    readonly fields?: FieldProblem[],
  ) {
    super(detail ?? code);
    this.name = 'DomainError';
  }
}

/** The failure of one field that does not fit what is known on our side. */
export const wrongField = (field: string, code: FieldReason, params?: ReasonParams): DomainError =>
  new DomainError('invalid-input', undefined, [fieldProblem(field, code, params)]);
