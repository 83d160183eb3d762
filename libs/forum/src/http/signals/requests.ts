import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import { says } from '#platform';

export class AcceptBody {
  @ApiProperty({ format: 'uuid', description: 'An answer of this thread' })
  @IsUUID('all', says('id'))
  postId: string;
}

export class UnacceptBody {
  @ApiPropertyOptional({ format: 'uuid', description: 'Only if this is the accepted one' })
  @IsOptional()
  @IsUUID('all', says('id'))
  postId?: string;
}
