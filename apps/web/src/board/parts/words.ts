import type { TFunction } from 'i18next';

/** The words of the board. */
export type Words = TFunction<'board'>;

/** Minutes and seconds as on a kitchen timer: `4:07`. Rounded up, so that it shows 0:00 only when it is over. */
export function clockFace(milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** A span in words, as people say it: "about 4 minutes", "half a minute". */
export function spanInWords(t: Words, milliseconds: number): string {
  const seconds = Math.ceil(milliseconds / 1000);
  if (seconds <= 0) return t('timer.up');
  if (seconds < 25) return t('timer.seconds', { count: seconds });
  if (seconds < 45) return t('timer.halfMinute');
  if (seconds <= 75) return t('timer.aMinute');
  const minutes = Math.round(seconds / 60);
  return seconds % 60 === 0 ? t('timer.minutes', { count: minutes }) : t('timer.aboutMinutes', { count: minutes });
}

/** How long something was talked about, in whole minutes. */
export function minutesTalked(t: Words, milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  return minutes === 0 ? t('topic.underOneMinute') : t('topic.minutes', { count: minutes });
}

/** How long until something far away: days, hours or minutes. */
export function waitInWords(t: Words, milliseconds: number): string {
  const minutes = Math.ceil(milliseconds / 60_000);
  if (minutes < 120) return t('timer.minutes', { count: Math.max(1, minutes) });
  if (minutes < 48 * 60) return t('timer.hours', { count: Math.round(minutes / 60) });
  return t('timer.days', { count: Math.round(minutes / 1440) });
}

/** Two letters for a face. */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const letters =
    words.length > 1 ? [words[0], words.at(-1)].map((word) => [...(word ?? '')][0] ?? '') : [...name.trim()];
  return letters.slice(0, 2).join('').toLocaleUpperCase();
}
