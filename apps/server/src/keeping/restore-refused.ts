/** Thrown where a restore is refused before it has changed anything. */
export class RestoreRefused extends Error {}

/** Thrown where nobody has an account under an address. */
export class MemberUnknown extends Error {}
