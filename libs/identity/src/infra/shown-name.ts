import { FORMER_MEMBER } from '../domain/display-name.js';

/** SQL: the name to show of the person `alias`; who was erased has none any more. */
export const shownName = (alias: string): string =>
  `CASE WHEN ${alias}.erased_at IS NULL THEN ${alias}.display_name ELSE '${FORMER_MEMBER}' END`;
