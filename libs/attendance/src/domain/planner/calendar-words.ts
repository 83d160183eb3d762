/** What a calendar says of an expiry. */
export interface ExpiryWords {
  codes: readonly string[];
  /** Until it expires; 0 on the last day itself. */
  days: number;
  missingSeus: number;
}

/** The title of a calendar entry: on the last day, and on the days of reminders before it. */
export function calendarTitle(locale: string, { codes, days }: ExpiryWords): string {
  const which = codes.join(', ');
  if (locale.startsWith('fr')) {
    return days === 0 ? `Dernier jour de validité\u00a0: ${which}` : `Encore ${days} jours pour renouveler ${which}`;
  }
  return days === 0 ? `Last day of ${which}` : `${days} days left to renew ${which}`;
}

/** What stands below the title. */
export function calendarText(locale: string, { missingSeus }: ExpiryWords): string {
  if (locale.startsWith('fr')) {
    const missing = missingSeus.toLocaleString('fr');
    return missingSeus > 0 ? `Il manque encore ${missing} SEU.` : 'Le nombre de SEU est atteint.';
  }
  return missingSeus > 0 ? `${missingSeus} SEUs are still missing.` : 'There are enough SEUs.';
}
