import type { RuleVersion } from '../../domain/rules/versions.js';

/** The first rules of attendance. Like all of a migration, never edited: another version is added on the page for it. */
export const FIRST_ATTENDANCE_RULES: RuleVersion<'attendance'> = {
  version: '2026-1',
  effectiveFrom: '2026-01-01',
  sources: ['House rules of the community: bridges, outages, overrun and minimum'],
  numbers: {
    tailSeconds: 30,
    longestBridgeSeconds: 120,
    bridgedAtMostSeconds: 600,
    seenBeforeOutageSeconds: 30,
    backAfterOutageSeconds: 120,
    outageAtMostMinutes: 10,
    overrunAtMostMinutes: 30,
    minimumMinutes: 30,
    minimumPercent: 50,
  },
};

const certification = (track: string, level: string, code: string, name: string) => ({ code, name, track, level });

/** The first rules of renewals. */
export const FIRST_RENEWAL_RULES: RuleVersion<'renewal'> = {
  version: '2026-1',
  effectiveFrom: '2026-01-01',
  sources: [
    'Scrum Alliance, "Renewal Requirements": SEUs and fees by level and further track (https://certification.scrumalliance.org/renewal-requirements)',
    'Scrum Alliance, "Renewing Certifications": one hour is one SEU (https://www.scrumalliance.org/get-certified/renewing-certifications)',
    'House rule: more than 8 SEUs on a day is worth a second look',
  ],
  numbers: {
    validityMonths: 24,
    windowMonths: 30,
    minutesPerSeu: 60,
    warnAboveSeusADay: 8,
    levels: [
      { name: 'foundational', seus: 20, fee: 100, furtherTrackSeus: 10, experienceMonths: 0 },
      { name: 'advanced', seus: 30, fee: 175, furtherTrackSeus: 15, experienceMonths: 12 },
      { name: 'professional', seus: 40, fee: 250, furtherTrackSeus: 20, experienceMonths: 0 },
    ],
    certifications: [
      certification('scrum-master', 'foundational', 'CSM', 'Certified ScrumMaster'),
      certification('scrum-master', 'advanced', 'A-CSM', 'Advanced Certified ScrumMaster'),
      certification('scrum-master', 'professional', 'CSP-SM', 'Certified Scrum Professional ScrumMaster'),
      certification('product-owner', 'foundational', 'CSPO', 'Certified Scrum Product Owner'),
      certification('product-owner', 'advanced', 'A-CSPO', 'Advanced Certified Scrum Product Owner'),
      certification('product-owner', 'professional', 'CSP-PO', 'Certified Scrum Professional Product Owner'),
      certification('developer', 'foundational', 'CSD', 'Certified Scrum Developer'),
      certification('developer', 'advanced', 'A-CSD', 'Advanced Certified Scrum Developer'),
      certification('developer', 'professional', 'CSP-D', 'Certified Scrum Professional Developer'),
    ],
  },
};
