import { DEFAULT_SESSION_SETTINGS, type SessionSettings } from '#contracts';
import type { Meetup, MeetupChange, MeetupDraft, Recurrence, ScopeOfChange } from '../../api/meetups.js';
import { wallClock } from '../../time/format.js';

type Weekday = Recurrence['weekday'];
type Ordinal = Recurrence['ordinal'];

/** What stands in the fields of the form. Empty text where there is nothing. */
export interface MeetupValues extends Record<string, unknown> {
  title: string;
  description: string;
  date: string;
  time: string;
  zone: string;
  durationMinutes: number | string;
  repeat: 'once' | 'monthly';
  recurrence: { ordinal: string; weekday: Weekday; interval: number | string; until: string };
  callUrl: string;
  minimumMinutes: number | string;
  settings: {
    votesPerPerson: number | string;
    severalVotesPerTopic: boolean;
    votesHidden: boolean;
    anonymousTopics: boolean;
    timeboxSeconds: string;
    thumbsSecret: boolean;
    continuation: SessionSettings['continuation'];
    tie: SessionSettings['tie'];
    observersAllowed: boolean;
    guestsAllowed: boolean;
  };
}

const WEEKDAYS_FROM_SUNDAY: Weekday[] = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Which weekday of its month a day is: `2026-11-19` is the third Thursday. A fifth one is the last. */
export function placeInMonth(date: string): { ordinal: Ordinal; weekday: Weekday } {
  const day = new Date(`${date}T12:00:00Z`);
  const nth = Math.ceil(day.getUTCDate() / 7);
  return {
    ordinal: (nth > 4 ? -1 : nth) as Ordinal,
    weekday: WEEKDAYS_FROM_SUNDAY[day.getUTCDay()] ?? 'MO',
  };
}

/** Whether a series with this rule can begin on that day. */
export function fitsRule(date: string, { ordinal, weekday }: { ordinal: string; weekday: Weekday }): boolean {
  const place = placeInMonth(date);
  if (place.weekday !== weekday) return false;
  if (ordinal !== '-1') return String(Math.ceil(Number(date.slice(8)) / 7)) === ordinal;
  const day = new Date(`${date}T12:00:00Z`);
  const aWeekLater = new Date(day.getTime() + 7 * 86_400_000);
  return aWeekLater.getUTCMonth() !== day.getUTCMonth();
}

/** `8, 4` as seconds; undefined where it is no list of whole minutes. */
export function timeboxesOf(text: string): number[] | undefined {
  const minutes = text.split(',').map((part) => part.trim());
  return minutes.every((part) => /^[1-9]\d{0,2}$/.test(part)) ? minutes.map((part) => Number(part) * 60) : undefined;
}

const settingsValues = (settings: SessionSettings): MeetupValues['settings'] => ({
  votesPerPerson: settings.votesPerPerson,
  severalVotesPerTopic: settings.severalVotesPerTopic,
  votesHidden: settings.votesHidden,
  anonymousTopics: settings.anonymousTopics,
  timeboxSeconds: settings.timeboxSeconds.map((seconds) => Math.max(1, Math.round(seconds / 60))).join(', '),
  thumbsSecret: settings.thumbsSecret,
  continuation: settings.continuation,
  tie: settings.tie,
  observersAllowed: settings.observersAllowed,
  guestsAllowed: settings.guestsAllowed,
});

/** A form for a new meetup: in a week, at noon, for an hour. */
export function blankValues(zone: string, now: number): MeetupValues {
  const [date = ''] = wallClock(new Date(now + 7 * 86_400_000).toISOString(), zone).split('T');
  const { ordinal, weekday } = placeInMonth(date);
  return {
    title: 'Lean Coffee',
    description: '',
    date,
    time: '12:00',
    zone,
    durationMinutes: 60,
    repeat: 'once',
    recurrence: { ordinal: String(ordinal), weekday, interval: 1, until: '' },
    callUrl: '',
    minimumMinutes: '',
    settings: settingsValues(DEFAULT_SESSION_SETTINGS),
  };
}

/** The form of a meetup that is there. */
export function valuesOf(meetup: Meetup): MeetupValues {
  const [date = '', time = ''] = wallClock(meetup.startsAt, meetup.zone).split('T');
  const { ordinal, weekday } = meetup.recurrence ?? placeInMonth(date);
  return {
    title: meetup.title,
    description: meetup.description,
    date,
    time,
    zone: meetup.zone,
    durationMinutes: meetup.durationMinutes,
    repeat: meetup.recurrence ? 'monthly' : 'once',
    recurrence: {
      ordinal: String(ordinal),
      weekday,
      interval: meetup.recurrence?.interval ?? 1,
      until: meetup.recurrence?.until ?? '',
    },
    callUrl: meetup.callUrl ?? '',
    minimumMinutes: meetup.minimumMinutes ?? '',
    settings: settingsValues({ ...DEFAULT_SESSION_SETTINGS, ...meetup.settings }),
  };
}

const recurrenceOf = ({ ordinal, weekday, interval, until }: MeetupValues['recurrence']): Recurrence => ({
  ordinal: Number(ordinal) as Ordinal,
  weekday,
  interval: Number(interval),
  until: until === '' ? null : until,
});

const settingsOf = (values: MeetupValues['settings']): Partial<SessionSettings> => ({
  ...values,
  votesPerPerson: Number(values.votesPerPerson),
  timeboxSeconds: timeboxesOf(values.timeboxSeconds),
});

/** The form as the server wants it for a new meetup. */
export const draftOf = (values: MeetupValues): MeetupDraft => ({
  title: values.title.trim(),
  description: values.description,
  date: values.date,
  time: values.time,
  zone: values.zone,
  durationMinutes: Number(values.durationMinutes),
  callUrl: values.callUrl.trim() === '' ? null : values.callUrl.trim(),
  minimumMinutes: values.minimumMinutes === '' ? null : Number(values.minimumMinutes),
  settings: settingsOf(values.settings),
  ...(values.repeat === 'monthly' && { recurrence: recurrenceOf(values.recurrence) }),
});

/** Only what differs, so that what somebody set on single meetups of a series stays as it is. */
export function changeOf(
  before: MeetupValues,
  after: MeetupValues,
  scope: ScopeOfChange,
  sequence: number,
): MeetupChange | undefined {
  const was = new Map(Object.entries(draftOf(before)));
  const is = new Map(Object.entries(draftOf(after)));
  const changed = [...is.keys()].filter((key) => JSON.stringify(was.get(key)) !== JSON.stringify(is.get(key)));
  const allowed = changed.filter((key) => (scope === 'this' ? key !== 'recurrence' : key !== 'date'));
  if (allowed.length === 0) return undefined;
  return { ...Object.fromEntries(allowed.map((key) => [key, is.get(key) as unknown])), scope, sequence };
}
