import type { TFunction } from 'i18next';
import type { OfferingSummary } from '../../api/classes.js';
import type { Place } from '../../time/format.js';
import type { Tone } from '../../ui/tag.js';

/** `CSPO · Certified Scrum Product Owner` */
export const courseName = ({ code, name }: { code: string; name: string }): string => `${code} · ${name}`;

/** What sets a class apart: its own title, or else the name of its course. */
export const nameOf = ({ course, title }: Pick<OfferingSummary, 'course' | 'title'>): string =>
  courseName({ code: course.code, name: title || course.name });

/** `Mon 28 – Tue 29 December 2026`: the first and the last day of a class; once where they are the same. */
export const daysInWords = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }, place: Place): string =>
  new Intl.DateTimeFormat(place.language === 'en' ? 'en-GB' : place.language, {
    timeZone: place.timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  }).formatRange(new Date(startsAt), new Date(endsAt));

/** The names of who teaches, or that nobody does. */
export const trainersInWords = (t: TFunction<'classes'>, { trainers }: Pick<OfferingSummary, 'trainers'>): string =>
  trainers.length === 0 ? t('noTrainer') : trainers.map(({ displayName }) => displayName).join(' · ');

/** How good or bad a state is. */
export const TONES: Record<OfferingSummary['status'], Tone> = {
  scheduled: 'plain',
  running: 'good',
  over: 'plain',
  cancelled: 'bad',
};
