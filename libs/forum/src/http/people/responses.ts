import { ApiProperty } from '@nestjs/swagger';
import { type Role, ROLES } from '#contracts';

export class ShownPersonView {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;

  @ApiProperty({ type: String, nullable: true, description: 'What they are mentioned by, once they have been' })
  handle: string | null;

  @ApiProperty({ enum: ROLES, isArray: true })
  roles: Role[];

  @ApiProperty({ type: String, format: 'date-time', nullable: true, description: 'Null without an account' })
  memberSince: string | null;

  @ApiProperty({ description: 'Was a member, and is gone' })
  former: boolean;
}
