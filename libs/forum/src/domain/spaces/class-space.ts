/** What the name of a class's space is made of. */
export interface ClassFacts {
  /** The class's own title; may be empty. */
  title: string;
  course: string;
  /** First and last day on the clocks of the class, `2026-03-28`. */
  firstDay: string;
  lastDay: string;
  /** Of whoever teaches it. */
  locale: 'en' | 'fr';
}

/** Characters of a space's name, at most. */
const LONGEST = 80;

const DATES = { en: 'en-GB', fr: 'fr' } as const;

/** "Certified Scrum Product Owner, 28 – 29 March 2026": its title, or its course, and its days in words. */
export function classSpaceName({ title, course, firstDay, lastDay, locale }: ClassFacts): string {
  // With ordinary blanks, as people type them when they look for it.
  const days = new Intl.DateTimeFormat(DATES[locale], { dateStyle: 'long', timeZone: 'UTC' })
    .formatRange(new Date(`${firstDay}T00:00:00Z`), new Date(`${lastDay}T00:00:00Z`))
    .replaceAll('\u2009', ' ');
  return `${cut(title || course, LONGEST - days.length - 2)}, ${days}`;
}

/** "Certified Scrum Product Owner: alumni" */
export const alumniSpaceName = (course: string, locale: 'en' | 'fr'): string => {
  const ending = locale === 'fr' ? '\u00a0: les anciens' : ': alumni';
  return `${cut(course, LONGEST - ending.length)}${ending}`;
};

/** A text of at most `longest` characters; half characters do not remain. */
function cut(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters
        .slice(0, longest - 1)
        .join('')
        .trimEnd()}…`;
}
