import { ApiProperty } from '@nestjs/swagger';
import { IsEmail, MaxLength } from 'class-validator';
import { AUDIENCES, type Audience, FORUM_LIMITS, SPACE_ROLES, type SpaceRole } from '#contracts';
import { ChoiceField, IdField, LineField, MayBeAbsent, SlugField, TextField, YesNoField, says } from '#platform';

const DESCRIPTION = { min: 0, max: FORUM_LIMITS.spaceDescription } as const;

export class SpaceBody {
  @SlugField({ required: false, description: 'Made from the name where there is none' })
  @MayBeAbsent()
  slug?: string;

  @LineField({ min: 1, max: FORUM_LIMITS.spaceName })
  name: string;

  @TextField(DESCRIPTION, { required: false })
  @MayBeAbsent()
  description?: string;

  @ChoiceField(AUDIENCES, { description: 'Who reads it; stays as it is' })
  audience: Audience;
}

export class SpaceChangesBody {
  @LineField({ min: 1, max: FORUM_LIMITS.spaceName }, { required: false })
  @MayBeAbsent()
  name?: string;

  @TextField(DESCRIPTION, { required: false })
  @MayBeAbsent()
  description?: string;

  @YesNoField({ required: false, description: 'An archived space can be read, and nothing else' })
  @MayBeAbsent()
  archived?: boolean;
}

export class SpaceMemberBody {
  @IdField({ required: false, description: 'Or `email`' })
  @MayBeAbsent()
  personId?: string;

  @ApiProperty({ type: String, format: 'email', required: false })
  @MayBeAbsent()
  @IsEmail(undefined, says('email'))
  @MaxLength(254, says('email'))
  email?: string;

  @ChoiceField(SPACE_ROLES, { required: false, default: 'member' })
  @MayBeAbsent()
  role?: SpaceRole;
}

export class SpaceRoleBody {
  @ChoiceField(SPACE_ROLES)
  role: SpaceRole;
}
