/** Thrown where a restore is refused before it has changed anything. */
export class RestoreRefused extends Error {}
