/**
 * What opens this program at a moment, `now` (an SQL expression): each a FROM and a WHERE to which more conditions can be
 * added. These are the rules of who is signed in; whoever asks by a secret or by an id, asks with them.
 */

/** Sessions of members in browsers (`session`, `person`). */
export const goodSessions = (now: string): string => `
  session JOIN person ON person.id = session.person_id
  WHERE session.expires_at > ${now} AND person.kind = 'member' AND person.erased_at IS NULL`;

/** Access tokens of members who are not suspended (`token`, `person`). */
export const goodAccessTokens = (now: string): string => `
  access_token token JOIN person ON person.id = token.person_id
  WHERE token.expires_at > ${now} AND token.revoked_at IS NULL
    AND person.kind = 'member' AND person.erased_at IS NULL
    AND NOT EXISTS (SELECT FROM sanction WHERE sanction.person_id = person.id AND sanction.kind = 'suspend'
                       AND sanction.lifted_at IS NULL AND sanction.until_at > ${now})`;

/** Guests' keys to one meetup each (`access`, `person`). */
export const goodGuestAccess = (now: string): string => `
  guest_access access JOIN person ON person.id = access.person_id
  WHERE access.expires_at > ${now} AND person.merged_into IS NULL AND person.erased_at IS NULL`;
