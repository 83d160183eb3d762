import { useInfiniteQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { attendanceQuery, type Attendee, type AttendedHalfDay } from '../../api/class-day.js';
import type { HalfDay } from '../../api/classes.js';
import { itemsOf } from '../../api/pages.js';

/** Everybody in a class, page after page: a board shows all of them. Undefined until the first have come. */
export function useAttendees(offeringId: string) {
  const query = useInfiniteQuery(attendanceQuery(offeringId));
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage();
  }, [hasNextPage, isFetchingNextPage, fetchNextPage]);
  return { query, people: query.data && itemsOf(query.data) };
}

/** What is known of somebody in a half-day. */
export const halfOf = ({ halfDays }: Attendee, halfDayId: string): AttendedHalfDay | undefined =>
  halfDays.find((half) => half.halfDayId === halfDayId);

/** Whether they are there, however that is known; of a half-day that is over, whether they were. */
export const isHere = (person: Attendee, { id, endsAt }: HalfDay, now: number): boolean => {
  const half = halfOf(person, id);
  if (!half) return false;
  const online = half.online || (half.presenceMinutes > 0 && now >= Date.parse(endsAt));
  return half.markedAt !== null || half.scannedAt !== null || online;
};
