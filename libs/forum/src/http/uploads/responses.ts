import { ApiProperty } from '@nestjs/swagger';

/** A file that was taken in. */
export class UploadView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({ description: 'As it is offered to those who download it, with the extension of what it is.' })
  name!: string;

  @ApiProperty({ example: 'image/png' })
  type!: string;

  @ApiProperty({ description: 'As it is kept, in bytes.' })
  bytes!: number;

  @ApiProperty({ type: Number, nullable: true, description: 'Of a picture, in pixels.' })
  width!: number | null;

  @ApiProperty({ type: Number, nullable: true })
  height!: number | null;

  @ApiProperty({ description: 'What a text names to show it.', example: '/api/v1/uploads/0195…' })
  url!: string;
}
