import { applyDecorators } from '@nestjs/common';
import type { ApiPropertyOptions } from '@nestjs/swagger';
import {
  CallUrlField,
  ChoiceField,
  IdField,
  IdsField,
  LineField,
  MayBeAbsent,
  NestedField,
  pageQuery,
  PlannedDayField,
  TextField,
  TimeOfDayField,
  WholeField,
  ZoneField,
} from '#platform';
import { SCOPES_OF_CHANGE, type ScopeOfChange } from '../app/meetup/change-meetup.js';
import { MEETUP_LIMITS as LIMITS } from '../domain/meetup/meetup.js';
import { type MonthlyRule, type Ordinal, ORDINALS, type Weekday, WEEKDAYS } from '../domain/meetup/recurrence.js';
import { SessionSettingsRequest } from './settings-request.js';

const ABSENT: ApiPropertyOptions = { required: false };
const NULLABLE: ApiPropertyOptions = { required: false, nullable: true };

/** "The third Thursday of every month." */
export class RecurrenceRequest {
  /** 1: every month, 2: every other, ... */
  @MayBeAbsent()
  @WholeField(LIMITS.intervalMonths, { required: false, default: 1 })
  interval?: number;

  @ChoiceField(WEEKDAYS, { enumName: 'Weekday' })
  weekday: Weekday;

  /** First to fourth, or the last (-1). */
  @ChoiceField(ORDINALS)
  ordinal: Ordinal;

  /** The last day on which it may fall; null or absent for no end. */
  @MayBeAbsent({ orNull: true })
  @PlannedDayField(NULLABLE)
  until?: string | null;
}

/** The rule with what was left out. */
export const ruleOf = ({ interval = 1, weekday, ordinal, until = null }: RecurrenceRequest): MonthlyRule => ({
  interval,
  weekday,
  ordinal,
  until,
});

/** What a new meetup and a change have in common: all that may be left out of either. */
class OptionalParts {
  @MayBeAbsent()
  @TextField({ min: 0, ...LIMITS.description }, ABSENT)
  description?: string;

  /** Who facilitates; whoever schedules it where nobody is named. */
  @MayBeAbsent()
  @IdField(ABSENT)
  hostId?: string;

  @MayBeAbsent()
  @IdsField(LIMITS.cohosts, ABSENT)
  cohostIds?: string[];

  /** Shown to those who register. Null for none. */
  @MayBeAbsent({ orNull: true })
  @CallUrlField(LIMITS.callUrl, NULLABLE)
  callUrl?: string | null;

  @NestedField(() => SessionSettingsRequest)
  settings?: SessionSettingsRequest;

  /** Minutes needed for an attendance record; null leaves it to the rules. */
  @MayBeAbsent({ orNull: true })
  @WholeField(LIMITS.minimumMinutes, NULLABLE)
  minimumMinutes?: number | null;

  @NestedField(() => RecurrenceRequest)
  recurrence?: RecurrenceRequest;
}

/** A meetup, or with `recurrence` a series that begins with it. */
export class ScheduleMeetupRequest extends OptionalParts {
  @LineField(LIMITS.title)
  title: string;

  /** The day, in `zone`. */
  @PlannedDayField()
  date: string;

  /** The time of day, in `zone`. */
  @TimeOfDayField()
  time: string;

  @ZoneField()
  zone: string;

  @WholeField(LIMITS.durationMinutes)
  durationMinutes: number;
}

const ScopeField = () =>
  applyDecorators(
    ChoiceField(SCOPES_OF_CHANGE, { enumName: 'ScopeOfChange', default: 'this', required: false }),
    MayBeAbsent(),
  );

/** What changes; what is left out stays. `recurrence` only together with the scope `following`. */
export class ChangeMeetupRequest extends OptionalParts {
  @ScopeField()
  scope?: ScopeOfChange;

  /** The sequence that was read; where the meetup has changed since, the change is refused. */
  @MayBeAbsent()
  @WholeField({ min: 0, max: 2 ** 31 - 1 }, ABSENT)
  sequence?: number;

  @MayBeAbsent()
  @LineField(LIMITS.title, ABSENT)
  title?: string;

  /** Moves this one meetup to another day. */
  @MayBeAbsent()
  @PlannedDayField(ABSENT)
  date?: string;

  @MayBeAbsent()
  @TimeOfDayField(ABSENT)
  time?: string;

  @MayBeAbsent()
  @ZoneField(ABSENT)
  zone?: string;

  @MayBeAbsent()
  @WholeField(LIMITS.durationMinutes, ABSENT)
  durationMinutes?: number;
}

export class CancelMeetupRequest {
  @ScopeField()
  scope?: ScopeOfChange;

  /** Told to those who registered. */
  @MayBeAbsent()
  @LineField({ min: 0, max: LIMITS.cancelReason }, ABSENT)
  reason?: string;
}

export class RegistrationsQuery extends pageQuery({ usual: 50, most: 100 }) {}

export class MeetupsQuery extends pageQuery({ usual: 20, most: 100 }) {
  /** Those to come, soonest first; or those that are over, latest first. */
  @ChoiceField(['upcoming', 'past'], { enumName: 'When', default: 'upcoming', required: false })
  @MayBeAbsent()
  when?: 'upcoming' | 'past';
}

export class JoinRequest {
  /** The name others will see. */
  @LineField({ min: 1, max: 80 })
  displayName: string;
}
