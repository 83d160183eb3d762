import type { Instant } from '#kernel';
import type { HalfDay } from './half-day.js';

export const OFFERING_MODES = ['online', 'in-person'] as const;
export type OfferingMode = (typeof OFFERING_MODES)[number];

export const OFFERING_LIMITS = {
  title: { min: 0, max: 200 },
  address: { min: 0, max: 500 },
  callUrl: 2_000,
  capacity: { min: 1, max: 1_000 },
  trainers: 10,
  cancelReason: 500,
} as const;

/** What is decided about a class. */
export interface OfferingPlan {
  courseId: string;
  /** What sets it apart from others of its course; may be empty. */
  title: string;
  mode: OfferingMode;
  /** An IANA name; the half-days are planned on its clocks. */
  zone: string;
  /** Where an online class meets. */
  callUrl: string | null;
  /** Where a class in person meets; may be empty for an online one. */
  address: string;
  trainerIds: string[];
  /** How many seats there are. */
  capacity: number;
}

/** A course, held once: its class. In order of time, with at least one half-day. */
export interface Offering extends OfferingPlan {
  id: string;
  halfDays: HalfDay[];
  /** Raised by every change. */
  sequence: number;
  cancelledAt: Instant | null;
  cancelReason: string;
}

export const OFFERING_STATUSES = ['scheduled', 'running', 'over', 'cancelled'] as const;
export type OfferingStatus = (typeof OFFERING_STATUSES)[number];

/** How it stands with a class at `now`. */
export function statusOf(
  { startsAt, endsAt, cancelledAt }: { startsAt: Instant; endsAt: Instant; cancelledAt: Instant | null },
  now: Instant,
): OfferingStatus {
  if (cancelledAt !== null) return 'cancelled';
  if (endsAt <= now) return 'over';
  return startsAt <= now ? 'running' : 'scheduled';
}
