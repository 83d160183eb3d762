import { ApiProperty } from '@nestjs/swagger';
import {
  CHECK_FAILURES,
  type CheckFailure,
  CREDENTIAL_CHECKS,
  CREDENTIAL_STATES,
  type CredentialCheck,
  type CredentialState,
  REVOCATION_REASONS,
  type RevocationReason,
} from '#contracts';

const instant = { type: String, format: 'date-time' } as const;
const orNull = { nullable: true } as const;
const id = { format: 'uuid' } as const;
const idOrNull = { type: String, ...id, ...orNull } as const;

/** A credential of an attendance record. */
export class CredentialView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ ...id, description: 'What it attests, in the ledger' })
  itemId: string;

  @ApiProperty({ enum: ['meetup', 'class'] })
  kind: 'meetup' | 'class';

  @ApiProperty({ ...id, description: 'The attendance record, or the enrolment' })
  sourceId: string;

  @ApiProperty()
  title: string;

  @ApiProperty({ type: String, format: 'date' })
  happenedOn: string;

  @ApiProperty({ type: 'integer', description: 'Whole minutes' })
  minutes: number;

  @ApiProperty({ type: String, ...orNull, description: 'The name it was signed for, in clear or as a hash' })
  name: string | null;

  @ApiProperty({ description: 'Whether whoever has its address sees the name, and may take the credential itself' })
  showName: boolean;

  @ApiProperty({ enum: CREDENTIAL_STATES })
  state: CredentialState;

  @ApiProperty({ enum: REVOCATION_REASONS, ...orNull, description: 'Why it does not stand any more' })
  reason: RevocationReason | null;

  @ApiProperty({ type: String, ...orNull, description: 'What whoever revoked it said' })
  words: string | null;

  @ApiProperty({ ...idOrNull, description: 'The one in its place' })
  replacedBy: string | null;

  @ApiProperty(instant)
  issuedAt: string;

  @ApiProperty({ ...instant, ...orNull })
  revokedAt: string | null;

  @ApiProperty({ description: 'The page on which anybody sees whether it stands' })
  verifyUrl: string;

  @ApiProperty({ type: String, ...orNull, description: 'Where anybody may take it; null where its name is not shown' })
  publicUrl: string | null;
}

export class CredentialPage {
  @ApiProperty({ type: [CredentialView] })
  items: CredentialView[];

  @ApiProperty({ type: String, ...orNull })
  nextCursor: string | null;
}

/** With what was signed. */
export class SignedCredentialView extends CredentialView {
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    ...orNull,
    description: 'Open Badges 3.0, signed; null for those who keep records',
  })
  credential: object | null;
}

export class ReissuedView {
  @ApiProperty({ ...id, description: 'The new one' })
  id: string;
}

/** A key of the community. */
export class SigningKeyView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ description: 'Its name in the DID document' })
  method: string;

  @ApiProperty({ enum: ['active', 'retired', 'compromised'] })
  state: 'active' | 'retired' | 'compromised';

  @ApiProperty({ type: 'integer', description: 'Credentials that stand and that it signed' })
  credentials: number;

  @ApiProperty(instant)
  createdAt: string;

  @ApiProperty({ ...instant, ...orNull })
  retiredAt: string | null;

  @ApiProperty({ ...instant, ...orNull })
  compromisedAt: string | null;

  @ApiProperty({ type: String, ...orNull, description: 'Why it is trusted no more' })
  words: string | null;
}

/** All keys, the latest first. There are few. */
export class SigningKeysView {
  @ApiProperty({ description: 'The community as verifiers know it' })
  did: string;

  @ApiProperty({ type: [SigningKeyView] })
  items: SigningKeyView[];
}

export class CheckView {
  @ApiProperty({ enum: CREDENTIAL_CHECKS })
  check: CredentialCheck;

  @ApiProperty({ type: Boolean, ...orNull, description: 'Null where an earlier check left nothing to ask' })
  passed: boolean | null;

  @ApiProperty({ enum: CHECK_FAILURES, ...orNull })
  why: CheckFailure | null;
}

/** What is known here of a credential, and may be seen by anybody. */
export class KnownCredentialView {
  @ApiProperty(id)
  id: string;

  @ApiProperty({ enum: CREDENTIAL_STATES })
  state: CredentialState;

  @ApiProperty({ enum: REVOCATION_REASONS, ...orNull })
  reason: RevocationReason | null;

  @ApiProperty({ type: String, ...orNull, description: 'Null where its owner has left for good' })
  title: string | null;

  @ApiProperty({ type: String, format: 'date', ...orNull })
  happenedOn: string | null;

  @ApiProperty({ type: 'integer', ...orNull })
  minutes: number | null;

  @ApiProperty({ type: String, ...orNull, description: 'Null where its owner does not show it' })
  name: string | null;

  @ApiProperty({ ...instant, ...orNull })
  revokedAt: string | null;

  @ApiProperty()
  verifyUrl: string;
}

/** What came of checking a credential. */
export class CheckedCredentialView {
  @ApiProperty({ description: 'Whether every check is passed' })
  valid: boolean;

  @ApiProperty({ type: [CheckView] })
  checks: CheckView[];

  @ApiProperty({ type: KnownCredentialView, ...orNull, description: 'Null where it is not one of ours, unchanged' })
  credential: KnownCredentialView | null;
}
