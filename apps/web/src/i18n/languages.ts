/** The languages everything is written in. */
export const LANGUAGES = ['en', 'fr'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Each in its own words. */
export const LANGUAGE_NAMES: Record<Language, string> = { en: 'English', fr: 'Français' };

/** The shape of a translation: the same keys, other words. */
export type WordsLike<Words> = { [Key in keyof Words]: Words[Key] extends string ? string : WordsLike<Words[Key]> };
