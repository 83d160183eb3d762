const IANA_NAME = /^(UTC|[A-Z][A-Za-z0-9_+-]*(\/[A-Z][A-Za-z0-9_+-]*)+)$/;

/** Whether `given` is the name of a time zone of the IANA database, such as `Europe/Paris`, or `UTC`. */
export function isTimeZone(given: unknown): given is string {
  if (typeof given !== 'string' || given.length > 64 || !IANA_NAME.test(given)) return false;
  try {
    new Intl.DateTimeFormat('en', { timeZone: given });
    return true;
  } catch {
    return false;
  }
}

/** The languages the product speaks. */
export const LOCALES = ['en', 'fr'] as const;
export type Locale = (typeof LOCALES)[number];
