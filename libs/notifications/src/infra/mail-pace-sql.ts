import { MAILED_AT_FIRST } from '#contracts';

const AT_FIRST = MAILED_AT_FIRST.map((kind) => `'${kind}'`).join(', ');

/**
 * SQL: how soon a kind is mailed to a person about a space. What they chose for the space comes before what they chose
 * for everywhere. All three are expressions.
 */
export const paceOf = (kind: string, person: string, space: string): string => `coalesce(
  (SELECT chosen.pace FROM mail_preference chosen
    WHERE chosen.person_id = ${person} AND chosen.kind = ${kind} AND (chosen.space_id = ${space} OR chosen.space_id IS NULL)
    ORDER BY chosen.space_id NULLS LAST LIMIT 1),
  CASE WHEN ${kind} IN (${AT_FIRST}) THEN 'at-once' ELSE 'off' END)`;
