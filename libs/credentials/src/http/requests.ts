import { IsObject } from 'class-validator';
import { ApiProperty } from '@nestjs/swagger';
import { CREDENTIAL_LIMITS } from '#contracts';
import { IdField, MayBeAbsent, pageQuery, says, WordsField, YesNoField } from '#platform';

/** Which credentials. */
export class CredentialsQuery extends pageQuery({ usual: 20, most: 100 }) {
  @IdField({ required: false, description: 'Whose; for those who keep records. One’s own where it is left out' })
  @MayBeAbsent()
  person?: string;

  @IdField({ required: false, description: 'Of this attendance record or enrolment alone' })
  @MayBeAbsent()
  source?: string;
}

export class VisibilityBody {
  @YesNoField({ description: 'Whether whoever has the address sees the name, and may take the credential itself' })
  showName: boolean;
}

export class RevocationBody {
  @WordsField(CREDENTIAL_LIMITS.words, { description: 'Why; its owner is told' })
  reason: string;
}

export class CompromiseBody {
  @WordsField(CREDENTIAL_LIMITS.words, { description: 'What happened; it stands in the log' })
  words: string;
}

export class VerificationBody {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The credential, as it is' })
  @IsObject(says('object'))
  credential: object;
}
