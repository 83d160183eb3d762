export const COURSE_LIMITS = {
  code: { min: 1, max: 20 },
  name: { min: 1, max: 200 },
  requiredMinutes: { min: 1, max: 10_000 },
  certification: { min: 0, max: 200 },
  validityMonths: { min: 1, max: 600 },
  experienceMonths: { min: 0, max: 600 },
} as const;

/** What is decided about a course. Everything about it is data: another one is added, not programmed. */
export interface CoursePlan {
  /** `CSPO`; no two courses have the same, whatever the case of its letters. */
  code: string;
  name: string;
  /** Whole minutes that somebody has to attend before they can be submitted for certification. */
  requiredMinutes: number;
  /** Whether an exam lies between the class and the certification. */
  exam: boolean;
  /** The certification it leads to; empty where it leads to none. */
  certification: string;
  /** How long the certification holds from its date of issue. */
  validityMonths: number;
  /** Months of practice that the course asks for. */
  experienceMonths: number;
  /** What comes after it; null for nothing. */
  nextCourseId: string | null;
}

/** What courses have where nobody says otherwise: a certification of two years, for who has just begun. */
export const USUAL = { validityMonths: 24, experienceMonths: 0, nextCourseId: null } as const;

/** Something that is taught, again and again. */
export interface Course extends CoursePlan {
  id: string;
  /** One that is no longer offered; its classes stay. */
  archived: boolean;
  /** Raised by every change. */
  version: number;
}
