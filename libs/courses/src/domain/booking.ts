export const BOOKING_LIMITS = {
  organisation: { min: 1, max: 200 },
  contactName: { min: 0, max: 100 },
  seats: { min: 1, max: 1_000 },
  note: { min: 0, max: 1_000 },
} as const;

/** Seats of a class that an organisation has taken for people of its own, whose names may come later. */
export interface BookingPlan {
  organisation: string;
  contactName: string;
  contactEmail: string | null;
  seats: number;
  note: string;
}

export interface Booking extends BookingPlan {
  id: string;
}
