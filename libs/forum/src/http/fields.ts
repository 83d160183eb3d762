import type { ApiPropertyOptions } from '@nestjs/swagger';
import { FORUM_LIMITS } from '#contracts';
import { LinesField } from '#platform';

/** Tags, each a line. */
export const TagsField = (more: ApiPropertyOptions = {}) =>
  LinesField(FORUM_LIMITS.tags, { min: 1, max: FORUM_LIMITS.tag }, more);
