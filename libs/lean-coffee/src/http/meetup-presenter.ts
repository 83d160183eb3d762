import type { Instant } from '#kernel';
import type { Viewer } from '#platform';
import { mayManage, maySeeCall } from '../domain/meetup/policy.js';
import { type MonthlyRule, rruleOf } from '../domain/meetup/recurrence.js';
import type { MeetupDetails, MeetupListing, PersonName, Registration } from '../infra/meetup/meetup-reader.js';
import type {
  MeetupOutlineResponse,
  MeetupResponse,
  MeetupStatus,
  MeetupSummaryResponse,
  PersonNameResponse,
  RecurrenceResponse,
  RegistrationResponse,
} from './meetup-responses.js';

export const iso = (instant: Instant): string => new Date(instant).toISOString();

const presentPerson = ({ id, name }: PersonName): PersonNameResponse => ({ id, displayName: name });

const presentRule = (rule: MonthlyRule): RecurrenceResponse => ({ ...rule, rrule: rruleOf(rule) });

/** A session that runs makes the meetup live, also past its scheduled end; one that was closed makes it over. */
function statusOf({ cancelledAt, phase, endsAt }: MeetupListing, now: Instant): MeetupStatus {
  if (cancelledAt !== null) return 'cancelled';
  if (phase === 'closed') return 'over';
  if (phase !== null && phase !== 'scheduled') return 'live';
  return endsAt <= now ? 'over' : 'scheduled';
}

/** What a guest sees: which meetup it is, and when. */
export const presentOutline = (meetup: MeetupListing, now: Instant): MeetupOutlineResponse => ({
  id: meetup.id,
  title: meetup.title,
  startsAt: iso(meetup.startsAt),
  endsAt: iso(meetup.endsAt),
  zone: meetup.zone,
  status: statusOf(meetup, now),
  hasSession: meetup.phase !== null,
});

/** What every member sees in lists. */
export const presentSummary = (meetup: MeetupListing, now: Instant): MeetupSummaryResponse => ({
  ...presentOutline(meetup, now),
  seriesId: meetup.seriesId,
  recurrence: meetup.recurrence && presentRule(meetup.recurrence),
  cancelledAt: meetup.cancelledAt === null ? null : iso(meetup.cancelledAt),
  host: presentPerson(meetup.host),
  registered: meetup.registered,
  registrationCount: meetup.registeredCount,
  firstRegistered: meetup.firstRegistered.map(presentPerson),
  topicCount: meetup.topicCount,
});

/** The whole meetup; the way into the call only for those who may know it. */
export const presentMeetup = (meetup: MeetupDetails, viewer: Viewer, now: Instant): MeetupResponse => ({
  ...presentSummary(meetup, now),
  description: meetup.description,
  durationMinutes: meetup.durationMinutes,
  cohosts: meetup.cohosts.map(presentPerson),
  callUrl: maySeeCall(viewer, meetup, meetup.registered) ? meetup.callUrl : null,
  settings: meetup.settings,
  minimumMinutes: meetup.minimumMinutes,
  cancelReason: meetup.cancelReason,
  sequence: meetup.sequence,
  mayManage: mayManage(viewer, meetup),
});

export const presentRegistration = ({ person, registeredAt }: Registration): RegistrationResponse => ({
  ...presentPerson(person),
  registeredAt: iso(registeredAt),
});
