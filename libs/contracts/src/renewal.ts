/** What the reckoning of attendance is made of, each with its bounds. The names say the unit. */
export const ATTENDANCE_NUMBERS = {
  tailSeconds: { min: 0, max: 300 },
  longestBridgeSeconds: { min: 0, max: 600 },
  bridgedAtMostSeconds: { min: 0, max: 3_600 },
  seenBeforeOutageSeconds: { min: 0, max: 300 },
  backAfterOutageSeconds: { min: 0, max: 600 },
  outageAtMostMinutes: { min: 0, max: 120 },
  overrunAtMostMinutes: { min: 0, max: 240 },
  minimumMinutes: { min: 0, max: 480 },
  minimumPercent: { min: 0, max: 100 },
} as const;
export type AttendanceNumbers = Record<keyof typeof ATTENDANCE_NUMBERS, number>;

/** What renewals have in common whatever the level. The names say the unit. */
export const RENEWAL_NUMBERS = {
  validityMonths: { min: 1, max: 600 },
  windowMonths: { min: 1, max: 600 },
  minutesPerSeu: { min: 1, max: 600 },
  warnAboveSeusADay: { min: 1, max: 24 },
} as const;

/** What a level of certifications asks for: SEUs and a fee in US dollars, and months of practice before its course. */
export const LEVEL_NUMBERS = {
  seus: { min: 0, max: 1_000 },
  fee: { min: 0, max: 10_000 },
  furtherTrackSeus: { min: 0, max: 1_000 },
  experienceMonths: { min: 0, max: 600 },
} as const;

/** A level of certifications. */
export type CertificationLevel = Record<keyof typeof LEVEL_NUMBERS, number> & { name: string };

/** A certification: one step of one track. */
export interface KnownCertification {
  /** As people say it: `CSPO`. */
  code: string;
  name: string;
  track: string;
  /** The name of its level. */
  level: string;
}

/** What a renewal takes. */
export interface RenewalNumbers extends Record<keyof typeof RENEWAL_NUMBERS, number> {
  /** The lowest first. */
  levels: CertificationLevel[];
  certifications: KnownCertification[];
}

/** Bounds of what is written about rules, certifications and renewals. */
export const RENEWAL_LIMITS = {
  sources: 10,
  source: { min: 5, max: 500 },
  code: { min: 1, max: 20 },
  name: { min: 1, max: 200 },
  word: { min: 1, max: 40 },
  levels: 10,
  certifications: 50,
  /** Spent on one renewal at once. */
  items: 500,
} as const;

/** So many days before a certification expires its holder is reminded, the first time first. */
export const REMINDER_DAYS = [180, 90, 30, 7] as const;
