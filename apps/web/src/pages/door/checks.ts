import type { TFunction } from 'i18next';

/** The server's own bound; it has the last word. */
export const LEAST_PASSWORD = 10;

type Words = TFunction<['auth', 'common']>;

/** What can be said about a field before it is sent, in the reader's language. */
export const checks = (t: Words) => ({
  filled: (value: string) => (value.trim() === '' ? t('common:required') : null),
  email: (value: string) => (/^\S+@\S+\.\S+$/.test(value.trim()) ? null : t('emailOdd')),
  password: (value: string) =>
    [...value].length < LEAST_PASSWORD ? t('passwordShort', { least: LEAST_PASSWORD }) : null,
  passwordOrNone: (value: string) =>
    value !== '' && [...value].length < LEAST_PASSWORD ? t('passwordShort', { least: LEAST_PASSWORD }) : null,
});
